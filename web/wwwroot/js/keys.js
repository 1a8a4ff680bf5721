// Shortcuts: a button says its key in data-touche (« V », « + », « Espace »). Off in fields; a person may switch the
// single keys off. Maj + ? lists them.
const off = 'futurs:sans-touches';
const dialogue = document.getElementById('raccourcis');
const names = new Map([[' ', 'ESPACE'], ['ArrowLeft', '←'], ['ArrowRight', '→'], ['Home', 'DÉBUT'], ['End', 'FIN']]);

// The codes are in French; on an English page the keys have their English names.
const english = new Map([['Espace', 'Space'], ['Maj', 'Shift'], ['Début', 'Home'], ['Fin', 'End']]);
const nameOf = code => document.documentElement.lang === 'en' ? code.replace(/\p{L}+/u, name => english.get(name) ?? name) : code;

const isWriting = target => target.closest?.('input:not([type=checkbox],[type=radio],[type=range]),textarea,select,[contenteditable=true]');
const isPressed = target => target.closest?.('button,a,summary,input:not([type=range])');
const keyOf = event => (event.shiftKey && event.key.startsWith('Arrow') ? 'MAJ + ' : '') + (names.get(event.key) ?? event.key.toUpperCase());
const isOff = () => { try { return localStorage.getItem(off) === '1'; } catch { return false; } };
const visible = button => button.getClientRects().length > 0 && !button.disabled && button.getAttribute('aria-disabled') !== 'true';
// While a question is open, only what stands in it has a key.
const buttons = () => [...(document.querySelector('.mud-dialog') ?? document).querySelectorAll('[data-touche]')].filter(visible);
// Where several have a key: the one in what holds the focus, then the player’s. An object that is only looked at takes none from it.
const answering = (key, target) => {
  const found = buttons().filter(one => one.dataset.touche.toUpperCase() === key);
  const own = target.closest?.('article,[role=region]');
  return found.find(one => own?.contains(one)) ?? found.find(one => one.closest('.transport')) ?? found[0];
};
const label = button => button.getAttribute('aria-label') || button.textContent.trim();

// A field may leave the page under whoever types in it: what they go on typing is no shortcut, until they pause or do something else.
const pause = 2_000;
let typed = -Infinity;
const stop = () => { typed = -Infinity; };
document.addEventListener('pointerdown', stop, true);

function isTyping(event) {
  const ends = ['Tab', 'Enter', 'Escape'].includes(event.key);
  const types = !ends && (isWriting(event.target) || event.timeStamp - typed < pause);
  types ? typed = event.timeStamp : stop();
  return types;
}

function open() {
  const lines = new Map(buttons().map(button => [button.dataset.touche, label(button)]));
  dialogue.querySelector('ul').replaceChildren(...[...lines].map(([key, text]) => {
    const line = document.createElement('li');
    const name = document.createElement('kbd');
    name.textContent = nameOf(key);
    line.append(name, ` ${text}`);
    return line;
  }));
  dialogue.querySelector('input').checked = !isOff();
  dialogue.showModal();
}

document.addEventListener('keydown', event => {
  if (isTyping(event)) {
    // Whatever has the focus since: a space is of the words, and presses it no more than a shortcut.
    if (event.key === ' ' && !isWriting(event.target) && isPressed(event.target)) event.preventDefault();
    return;
  }
  if (event.ctrlKey || event.altKey || event.metaKey || isWriting(event.target) || !dialogue || dialogue.open) return;
  const isArrow = event.key.startsWith('Arrow');
  if ((event.repeat && !isArrow) || (isArrow && event.target.matches?.('[type=radio]'))) return;
  if (event.key === '?') {
    open();
    return;
  }
  const key = keyOf(event);
  if (isOff() || (key === 'ESPACE' && isPressed(event.target))) return;
  const button = answering(key, event.target);
  // A handle that has the focus moves by its own arrows; on the thread of the replay they are the player’s.
  const isHandle = isArrow && event.target.matches?.('[type=range]') && !button?.closest('.transport');
  if (button && !isHandle) {
    event.preventDefault();
    button.click();
  }
});

dialogue?.querySelector('input').addEventListener('change', event => {
  try { event.target.checked ? localStorage.removeItem(off) : localStorage.setItem(off, '1'); } catch { /* private mode */ }
});
dialogue?.querySelector('button').addEventListener('click', () => dialogue.close());

// The skip link moves the focus too, whatever the router does with its address.
document.addEventListener('click', event => {
  const link = event.target.closest?.('a.evite');
  const target = link && document.getElementById(link.hash.slice(1));
  if (target) {
    event.preventDefault();
    target.focus();
    target.scrollIntoView();
  }
});
