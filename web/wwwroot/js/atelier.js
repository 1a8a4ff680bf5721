// A participant's screen: focus after a step, moving over the card, sending with Enter, copying one's own words.
const typing = () => document.activeElement?.matches('textarea,input:not([type=button]),select');

// Focus goes to the new title, never away from somebody who is typing.
export function arrive() {
  if (typing()) return;
  const title = document.querySelector('[data-titre]');
  scrollTo(0, 0);
  title?.focus({ preventScroll: true });
}

const cells = () => [...document.querySelectorAll('[data-grille] [data-ouvre]')];

// The neighbour is found by place, so that the same keys serve the grid and any narrower layout of it.
function neighbour(from, key) {
  const here = from.closest('[data-case]').getBoundingClientRect();
  const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  const distance = cell => {
    const box = cell.closest('[data-case]').getBoundingClientRect();
    const x = box.left - here.left, y = box.top - here.top;
    const along = dx ? x * dx : y * dy, across = Math.abs(dx ? y : x);
    return along > 4 && across < (dx ? here.height : here.width) / 2 ? along + across : Infinity;
  };
  const near = cells().map(cell => [distance(cell), cell]).sort((a, b) => a[0] - b[0])[0];
  return near && near[0] < Infinity ? near[1] : null;
}

function move(event) {
  const from = event.target.closest('[data-ouvre]');
  if (!from || !event.key.startsWith('Arrow')) return;
  event.preventDefault();
  neighbour(from, event.key)?.focus();
}

function send(event) {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  event.target.form.requestSubmit();
}

function leave(event) {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  const quit = event.target.form.querySelector('[data-quitter]');
  const cell = event.target.closest('[data-case]')?.querySelector('[data-ouvre]');
  quit?.click();
  (cell ?? event.target).focus();
  if (!cell) event.target.blur();
}

document.addEventListener('keydown', event => {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.target.matches?.('[data-saisie] textarea')) {
    send(event);
    leave(event);
  } else {
    move(event);
  }
});

document.addEventListener('click', async event => {
  const button = event.target.closest?.('.gardee [data-copier]');
  const words = button?.closest('.gardee')?.querySelector('[data-copiable]')?.textContent;
  if (!words) return;
  await navigator.clipboard?.writeText(words);
  globalThis.futurs?.say(button.dataset.copie);
});
