// Ctrl + Z and its like belong to the field while one is typing in it, and to the kit otherwise.
let last = null;

export function start() {
  let typing = null;

  // A list has nothing to take back of its own.
  const input = event => { if (event.target.localName !== 'select') typing = event.target; };
  const leave = () => { typing = null; };
  const press = event => {
    const isStep = (event.ctrlKey || event.metaKey) && !event.altKey && ['z', 'y'].includes(event.key.toLowerCase());
    if (!isStep || (typing && typing === event.target)) return;
    event.preventDefault();
    const isRedo = event.key.toLowerCase() === 'y' || event.shiftKey;
    document.querySelector(isRedo ? '[data-refaire]' : '[data-annuler]')?.click();
  };

  const listeners = { input, focusout: leave, keydown: press };
  // Asked again because the answer was lost: it is heard once.
  last?.abort();
  const ends = last = new AbortController();
  for (const [name, listener] of Object.entries(listeners)) document.addEventListener(name, listener, { signal: ends.signal });
  return { stop: () => ends.abort() };
}

export function focus(id) {
  // What has no field of its own, the weight of a file for one, is inside one that has.
  let place = document.getElementById(id);
  for (let around = id; !place && around.includes('-'); place = document.getElementById(around)) {
    around = around.slice(0, around.lastIndexOf('-'));
  }
  place ??= document.getElementById('partie');
  place?.closest('details')?.setAttribute('open', '');
  place?.focus();
  place?.scrollIntoView({ block: 'nearest' });
}
