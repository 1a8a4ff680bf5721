// The door is looked at again as long as one waits, without reloading the page under the person who reads it.
const every = 4000;
const sign = `name="porte" content="${document.querySelector('meta[name=porte]').content}"`;

async function look() {
  try {
    const answer = await fetch(location.href, { redirect: 'manual', cache: 'no-store' });
    // A server that fails for a moment says nothing of the door.
    const isElsewhere = answer.type === 'opaqueredirect' || answer.status === 404;
    if (isElsewhere || (answer.ok && !(await answer.text()).includes(sign))) {
      location.reload();
      return;
    }
  } catch {
    // The network is away: the next look will say.
  }
  setTimeout(look, every);
}

setTimeout(look, every);
