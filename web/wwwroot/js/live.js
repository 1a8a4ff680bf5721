// The one polite live region: sentences wait for each other, so that none is swallowed by the next.
const waiting = [];
let speaking = false;
const heard = new Set();

// By clock, what is left of its time: true only as it is said, it goes before the rest and takes the place of what waits of that clock.
const times = new Map();

function take() {
  const [first] = times;
  if (!first) return waiting.shift();
  times.delete(first[0]);
  return first[1];
}

// While a sheet or a question is open VoiceOver hears nothing that lies outside it, unless that is said to be a part of it.
function lend(region) {
  for (const sheet of document.querySelectorAll('[aria-modal=true]')) sheet.setAttribute('aria-owns', region.id);
}

function next() {
  const region = document.getElementById('annonces');
  const sentence = take();
  speaking = sentence !== undefined;
  if (!speaking || !region) { speaking = false; return; }
  lend(region);
  region.textContent = '';
  setTimeout(() => {
    region.textContent = sentence;
    setTimeout(next, 1500);
  }, 60);
}

// A server that did not hear our answer in time says it again under the same name.
export function say(sentence, name) {
  if (!sentence || heard.has(name) || waiting.at(-1) === sentence) return;
  if (name) heard.add(name);
  waiting.push(sentence);
  if (!speaking) next();
}

export function sayTime(sentence, clock) {
  times.set(clock, sentence);
  if (!speaking) next();
}

// What the banner shows is said here, and here alone: readers do not tell what comes in sight with its words already in it. A cut
// that is over before its banner shows is told to nobody.
const banner = document.getElementById('components-reconnect-modal');
const notice = banner.querySelector('[role=status]');
let told = '';

function tellCut() {
  const words = banner.hidden ? '' : notice.textContent.trim();
  if (words === told) return;
  say(words ? words.replace(told, '').trim() : banner.dataset.retour);
  told = words;
}

notice.setAttribute('aria-live', 'off');
new MutationObserver(tellCut).observe(banner, {
  attributes: true, attributeFilter: ['hidden'], childList: true, characterData: true, subtree: true,
});
tellCut();

// After a step changes, the focus goes to its title, unless the person is writing; once, though a slow line had it asked again.
let goneTo;

function goToTitle(title) {
  if (title && title === goneTo) return;
  goneTo = title;
  if (!document.activeElement?.closest('input,textarea,select')) document.querySelector('main h1')?.focus();
}

// A button that goes away with what it did must not leave the keyboard nowhere: it goes back to the cell, to the part of the
// page or of the sheet where the button was, or to the title. MudBlazor does so when a dialogue closes.
const named = ':is(main,.mud-dialog) :is(section,aside,nav,ul):is([aria-label],[aria-labelledby])';
let focused = null, sheet = null;
document.addEventListener('focusin', event => {
  focused = event.target;
  sheet = focused.closest('.mud-dialog');
});
new MutationObserver(changes => {
  if (!focused || focused.isConnected || document.activeElement !== document.body) return;
  const isPlace = change => change.target.isConnected && [...change.removedNodes].some(gone => gone.contains(focused));
  const place = changes.findLast(isPlace)?.target;
  focused = null;
  if (sheet && !sheet.isConnected) return;
  const part = place?.closest('[data-case]')?.querySelector('[data-ouvre]') ?? place?.closest(named)
    ?? (sheet ? sheet.querySelector('h2,h3') : document.querySelector('main h1'));
  if (part?.matches(':not(button,[tabindex])')) part.tabIndex = -1;
  part?.focus({ preventScroll: true });
}).observe(document.body, { childList: true, subtree: true });

globalThis.futurs = Object.assign(globalThis.futurs ?? {}, { say, goToTitle });
