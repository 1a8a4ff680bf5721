// A shared device keeps nothing of who left, nor of who erased themselves and goes on: what was typed goes too.
for (const key of Object.keys(sessionStorage)) {
  if (key.startsWith('futurs')) sessionStorage.removeItem(key);
}
