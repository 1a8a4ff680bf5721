// What a person types in a [data-draft] field survives a cut connection, a restart of the server and a reload of the
// page. What they sent survives too, under the id that it was sent with, so that it may leave again and be there once.
// Either is dropped only when the server says that the words are stored: BrowserDrafts.Forget(key, id, words).
import { say as announce } from './live.js';

const banner = document.getElementById('components-reconnect-modal');
const address = (key, kind = 'futurs', page = location.pathname) => `${kind}:${page}:${key}`;
const onItsWay = 'futurs-envoi';
const calledAway = 'futurs-appel';
const seated = 'futurs-place';
const patience = 3_000;
const fields = () => document.querySelectorAll(':is(input,textarea,select)[data-draft]');

let isCut = false;
const isReady = () => !isCut && !document.querySelector('main[data-ready="false"]');

const store = {
  read: place => { try { return sessionStorage.getItem(place); } catch { return null; } },
  write: (place, text) => { try { sessionStorage.setItem(place, text); } catch { /* private mode: nothing to keep */ } },
  drop: place => { try { sessionStorage.removeItem(place); } catch { /* likewise */ } },
  places: from => { try { return Object.keys(sessionStorage).filter(place => place.startsWith(from)); } catch { return []; } },
};

const sentFrom = key => JSON.parse(store.read(address(key, onItsWay)) ?? '[]');

function keepSent(key, sent) {
  const place = address(key, onItsWay);
  sent.length ? store.write(place, JSON.stringify(sent)) : store.drop(place);
}

// By id, when and from which field it left on this connection; and those that the server emptied that field of since.
const left = new Map();
const heard = new Set();
// By id, those that are stored before anything saw their field emptied: what is typed behind them is parted from them all the same.
const stored = new Map();
const storedFrom = field => [...stored.values()].filter(one => one.field === field && one.key === field.dataset.draft);
let leaving = null;
// Changes to what is there already, sent while nobody heard: they have no id, and leave as long as their form is there.
const held = new Set();
// And those that somebody heard on this connection, by field, as long as nothing is typed there again.
const told = new Set();
// The wording that stood in a field as one began to type there, where the field says which one it shows.
const inFront = new Map();
const waiting = key => sentFrom(key).filter(one => !left.has(one.id));
// What left from a field that is gone may have come too late for whoever heard it there.
const unheard = key => sentFrom(key).filter(one => !left.get(one.id)?.field.isConnected);
const isThere = key => [...fields()].some(field => field.dataset.draft === key);

const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), part => part.toString(16).padStart(2, '0')).join('');

document.addEventListener('input', event => {
  const key = event.target.dataset?.draft;
  if (!key || isSaying) return;
  told.delete(key);
  if (!inFront.has(key)) inFront.set(key, event.target.dataset.vu);
  event.target.value ? store.write(address(key), event.target.value) : store.drop(address(key));
  change(key, event.target.value.trim());
  // Typed here: Blazor has just heard it, so that another change of the page does not say it again.
  event.target.dataset.rendu = event.target.value;
}, true);

// Words that still wait to leave follow what is typed over them, under another id: they may be stored though nobody heard so.
function change(key, words) {
  const last = waiting(key).at(-1);
  if (!last) return;
  const others = sentFrom(key).filter(one => one.id !== last.id);
  keepSent(key, words ? [...others, { id: newId(), words }] : others);
}

// Blazor hears it as if it had been typed. What a dictation or a corrector writes into a field is the person's.
let isSaying = false;
function say(field, words) {
  isSaying = true;
  field.dataset.rendu = words;
  if (field.value !== words) field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  isSaying = false;
}

// Whoever comes back is where they were, unless somebody else's words took the place of the wording that was in front of them: to the
// server they had left before, and their words replace nobody's. The keyboard stays where it is.
function sayAgain(field, words, before) {
  const isThere = field === document.activeElement, isOvertaken = before !== field.dataset.vu;
  const wasThere = !isOvertaken && (isThere || before !== undefined);
  const turn = isIn => field.dispatchEvent(new FocusEvent(isIn ? 'focus' : 'blur'));
  if (isOvertaken || wasThere) turn(wasThere);
  say(field, words);
  if (wasThere !== isThere) turn(isThere);
}

function restore(field) {
  const key = field.dataset.draft;
  const kept = store.read(address(key)) ?? waiting(key).at(-1)?.words;
  if (!kept) return;
  // What was chosen and is offered no more is chosen anew: the server hears that nothing is.
  const words = field.options && !Array.from(field.options).some(option => option.value === kept) ? '' : kept;
  // Where one sends, the server empties the field when it hears so, whatever was typed there since.
  const isWiped = !field.value && ticketOf(field.form);
  if (isWiped || field.dataset.rendu !== words) sayAgain(field, words, inFront.get(key));
}

// What somebody chose in a list marked so, nobody hears in a cut, and it is said again. A list where a colleague's may be drawn
// meanwhile says which choice the server heard: that one is said no more. In the others what stands is one's own. A pause refuses
// what was chosen before it showed too: that is said once it is over. What is chosen while it shows goes back, cut off or not.
const chosen = new Map();
const isShut = list => list.getAttribute('aria-disabled') === 'true';
document.addEventListener('change', event => {
  const list = event.target;
  if (isSaying || !list.matches?.('[data-choix]')) return;
  if (!isShut(list)) {
    chosen.set(list, { words: list.value, before: list.dataset.vu, waits: false });
    return;
  }
  chosen.delete(list);
  if ('entendu' in list.dataset) list.value = list.dataset.entendu;
}, true);

function hearChoices() {
  for (const [list, choice] of chosen) {
    if (list.dataset.entendu === choice.words) chosen.delete(list);
    else if (isShut(list)) choice.waits = true;
    else if (choice.waits && isReady()) sayChoice(list, choice);
  }
}

function sayChoice(list, choice) {
  choice.waits = isShut(list);
  if (!choice.waits) sayAgain(list, 'entendu' in list.dataset ? choice.words : list.value, choice.before);
}

function chooseAgain() {
  if (!isReady()) return;
  for (const [list, choice] of chosen) list.isConnected ? sayChoice(list, choice) : chosen.delete(list);
}

const ticketOf = form => form?.querySelector('[data-envoi]');
const isPaused = form => form.querySelector('[aria-disabled="true"]') !== null;

// Sent and not known to be stored: it leaves again when the field is back.
function leave(field) {
  if (isPaused(field.form)) return;
  for (leaving of waiting(field.dataset.draft)) {
    heard.delete(leaving.id);
    say(field, leaving.words);
    field.form.classList.remove('attend');
    field.form.requestSubmit();
  }
  leaving = null;
}

// The server emptied the field: what is typed from now on is something else, as is what was typed behind the words meanwhile.
function hear(field) {
  if (field.value) return;
  const key = field.dataset.draft;
  for (const one of [...sentFrom(key), ...storedFrom(field)]) {
    if (left.get(one.id)?.field !== field || heard.has(one.id)) continue;
    heard.add(one.id);
    stored.delete(one.id);
    const typed = store.read(address(key))?.trimStart();
    if (!typed?.startsWith(one.words)) continue;
    const next = typed.slice(one.words.length).trimStart();
    next ? store.write(address(key), next) : store.drop(address(key));
  }
}

// What left and still stands in its field, or left from a field that was drawn anew since, was lost on the way.
function doubt(field) {
  for (const one of sentFrom(field.dataset.draft)) {
    const last = left.get(one.id);
    if (!last || heard.has(one.id) || Date.now() - last.at < patience) continue;
    if (last.field !== field || field.value.trim() === one.words) left.delete(one.id);
  }
}

function restoreAll() {
  if (!isReady()) return;
  for (const field of fields()) {
    if (ticketOf(field.form)) {
      hear(field);
      doubt(field);
      leave(field);
    }
    restore(field);
  }
  for (const form of held) {
    held.delete(form);
    form.classList.remove('attend');
    if (form.isConnected) form.requestSubmit();
  }
}

// The words of a form leave with their id. While nobody hears it they wait, and leave by themselves when somebody does.
// From a field that looks empty nothing leaves, though the server may have words for it.
document.addEventListener('submit', event => {
  const form = event.target;
  const field = form.querySelector('[data-draft]');
  if (!field) return;
  const isHeard = isReady(), words = field.value.trim();
  if (!isHeard || !words) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  if (isPaused(form) || !words) return;
  form.classList.toggle('attend', !isHeard);
  form.dataset.attente = banner.dataset.attente;
  // On a way that nobody sees, they leave again before anybody could hear so.
  if (!isHeard && !banner.hidden) announce(banner.dataset.garde);
  const ticket = ticketOf(form);
  if (!ticket) {
    isHeard ? told.add(field.dataset.draft) : held.add(form);
    return;
  }
  const id = send(field, words);
  if (!isHeard) return;
  left.set(id, { at: Date.now(), field });
  ticket.value = id;
  ticket.dispatchEvent(new Event('change', { bubbles: true }));
}, true);

document.addEventListener('click', event => {
  const given = event.target.closest?.('[data-quitter]')?.form?.querySelector('[data-draft]');
  if (given) forget(given.dataset.draft);
}, true);

// The same words, sent again before the server emptied the field, are the same; other words in their place replace them.
function send(field, words) {
  const key = field.dataset.draft, sent = sentFrom(key);
  const same = [...sent, ...storedFrom(field)].find(known => known.words === words && !heard.has(known.id));
  const one = leaving ?? { id: same?.id ?? newId(), words };
  keepSent(key, [...sent.filter(known => known.id !== one.id && (leaving || heard.has(known.id))), one]);
  if (store.read(address(key))?.trim() === one.words) store.drop(address(key));
  return one.id;
}

// Pages of this gathering that one was called away from. Their words stay theirs, for the day when one is called back there.
const pagesLeft = gathering => (JSON.parse(store.read(calledAway) ?? '{}')[gathering] ?? []).filter(page => page !== location.pathname);

// By field, what is typed there; by field and id, what was sent from there and waits, or left as its field went. As much as one
// message to the server holds. What left else on this connection the server knows, and it may be stored before this is heard. What
// stays in another page comes by its whole place.
export function kept(gathering) {
  const words = {};
  let room = 16_000;
  const keep = (key, said) => { if (said && !words[key] && (room -= said.length) > 0) words[key] = said; };
  const keys = kind => store.places(address('', kind)).map(place => place.slice(address('', kind).length));
  for (const key of keys()) keep(key, told.has(key) && isThere(key) ? '' : store.read(address(key)));
  for (const key of keys(onItsWay)) unheard(key).forEach(one => keep(`${key}#${one.id}`, one.words));
  for (const page of pagesLeft(gathering)) {
    const places = kind => store.places(address('', kind, page));
    for (const place of places('futurs')) keep(place, store.read(place));
    for (const place of places(onItsWay)) keep(place, JSON.parse(store.read(place)).map(one => one.words).join('\n'));
  }
  return words;
}

// Some words alone are let go of where nothing else was typed since; what was sent from there stays.
export function forget(key, id, words = null) {
  if (words !== null && (store.read(address(key)) ?? '').trim() !== words.trim()) return;
  const sent = sentFrom(key), one = sent.find(known => known.id === id);
  if (one && left.has(id) && !heard.has(id)) stored.set(id, { ...one, key, field: left.get(id).field });
  keepSent(key, id || words !== null ? sent.filter(known => known !== one) : []);
  if (!id) {
    [key, address(key)].forEach(store.drop);
    inFront.delete(key);
  }
  for (const field of fields()) if (field.dataset.draft === key) delete field.dataset.rendu;
}

function takeAlong(gathering) {
  store.write(calledAway, JSON.stringify({ [gathering]: [...pagesLeft(gathering), location.pathname] }));
}

// Whoever sits down where somebody else sat finds nothing of theirs, neither here nor in the rooms that they were called away from.
function sitDown(seat, gathering) {
  for (const page of [location.pathname, ...pagesLeft(gathering)]) {
    const before = store.read(address('', seated, page));
    if (!before || before === seat) continue;
    for (const kind of ['futurs', onItsWay]) store.places(address('', kind, page)).forEach(store.drop);
  }
  store.write(address('', seated), seat);
}

export function cut() {
  isCut = true;
}

// What is on the screen belongs to a server that has gone: it says nothing more until it is drawn anew.
export function orphan() {
  for (const main of document.querySelectorAll('main[data-ready]')) main.dataset.ready = 'false';
}

export function back() {
  isCut = false;
  left.clear();
  stored.clear();
  told.clear();
  for (const field of fields()) delete field.dataset.rendu;
  setTimeout(() => {
    restoreAll();
    chooseAgain();
  }, 200);
}

function look() {
  hearChoices();
  restoreAll();
}

new MutationObserver(look).observe(document.body, {
  childList: true, subtree: true, attributes: true,
  attributeFilter: ['data-ready', 'data-draft', 'data-vide', 'data-entendu', 'aria-disabled'],
});
setInterval(restoreAll, patience);
restoreAll();
globalThis.futurs = Object.assign(globalThis.futurs ?? {}, { forgetDraft: forget, takeDraftsAlong: takeAlong, sitDown });
