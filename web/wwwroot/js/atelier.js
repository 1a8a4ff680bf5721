// A participant's screen: moving over the card, sending with Enter, copying one's own words.
import { write } from './clipboard.js';
import { kept } from './drafts.js';

export { kept };
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
  if (event.key !== 'Enter' || event.shiftKey) return;
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

// An accent begun or a word being composed has its own Enter and Escape; Safari says 229 of those that end it.
const isComposing = event => event.isComposing || event.keyCode === 229;

// What one has just done: Ctrl + Z belongs to words that are being typed, and to the bar otherwise.
function undo(event) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.repeat || event.key.toLowerCase() !== 'z') return;
  if (event.target.matches?.('textarea,input:not([type=checkbox],[type=radio],[type=range])') && event.target.value) return;
  const button = document.querySelector('.souffle [data-annuler]');
  if (!button) return;
  event.preventDefault();
  button.click();
}

document.addEventListener('keydown', event => {
  undo(event);
  if (event.altKey || event.ctrlKey || event.metaKey || isComposing(event)) return;
  if (event.target.matches?.('[data-saisie] textarea')) {
    send(event);
    leave(event);
  } else {
    move(event);
  }
});

document.addEventListener('click', async event => {
  const button = event.target.closest?.('.gardee [data-copier]');
  const card = button?.closest('.gardee');
  const words = card?.querySelector('[data-copiable]')?.textContent;
  if (!words) return;
  const { copie: done, echec: failed } = button.dataset;
  const isDone = await write(words);
  globalThis.futurs?.say(isDone ? done : failed);
  if (!isDone) {
    // The words stay there to be selected; css/atelier.css shows why.
    card.dataset.dit = failed;
    return;
  }
  delete card.dataset.dit;
  // The text node is Blazor's: it is filled otherwise for a while, never replaced.
  const label = button.firstChild, word = label.data;
  if (word === done) return;
  label.data = done;
  setTimeout(() => { label.data = word; }, 2000);
});

// A keyboard on the screen pushes the top of the page out of sight, and what is said there with it: css/atelier.css brings it along.
const view = globalThis.visualViewport;
const follow = () => document.documentElement.style.setProperty('--vue', `${Math.round(view.offsetTop)}px`);
if (view) {
  for (const change of ['resize', 'scroll']) view.addEventListener(change, follow);
  follow();
}

// After a reload, words that js/drafts.js kept call their cell back.
function recall() {
  const opens = Object.keys(kept()).map(name => document.querySelector(`[data-ouvre="${CSS.escape(name.split('#')[0])}"]`)).find(Boolean);
  if (opens && !opens.closest('[data-case]').querySelector('[data-saisie]')) opens.click();
}
const coming = new MutationObserver(() => {
  if (!document.querySelector('[data-grille]')) return;
  coming.disconnect();
  recall();
});
coming.observe(document.body, { childList: true, subtree: true });
