// The door is looked at again as long as one waits, without reloading the page under the person who reads it.
const every = 4000;
const door = document.querySelector('meta[name=porte]').content;
const sign = 'name="porte" content="';

async function look() {
  try {
    const answer = await fetch(location.href, { redirect: 'manual', cache: 'no-store' });
    // A server that fails for a moment says nothing of the door.
    const isElsewhere = answer.type === 'opaqueredirect' || answer.status === 404;
    const page = answer.ok ? await answer.text() : `${sign}${door}`;
    if (isElsewhere || (!page.includes(`${sign}${door}`) && (door !== 'fin' || page.includes(sign)))) {
      location.reload();
      return;
    }
    // An end that nobody takes back any more stays as it is read.
    if (!page.includes(sign)) return;
  } catch {
    // The network is away: the next look will say.
  }
  setTimeout(look, every);
}

setTimeout(look, every);
