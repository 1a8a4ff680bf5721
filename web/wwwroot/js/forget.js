// A shared device keeps nothing of who left: drafts go with the seat.
for (const key of Object.keys(sessionStorage)) {
  if (key.startsWith('futurs')) sessionStorage.removeItem(key);
}
