// Starts the live screen and keeps it: quick first retries, then patient ones, for as long as the workshop lasts.
import { back, cut, orphan } from './drafts.js';

const quick = 10;
const unseen = 2_000;
const patience = 20_000;
const look = 3_000;
const tries = 4;
const soon = 300;
const answered = 5_000;
const controls = ':is(main,.bandeau,.mud-dialog) :is(button,a[href],select,input,textarea,[data-case])';
const banner = document.getElementById('components-reconnect-modal');
const failure = document.getElementById('blazor-error-ui');
const long = banner.querySelector('[data-longue]');
const longText = long.appendChild(document.createTextNode(''));
const usual = [...long.childNodes];
let since = 0;
let isMoving = false;

function show(state) {
  banner.hidden = state === 'hide';
  if (state === 'hide') {
    since = 0;
    back();
    return;
  }
  since ||= Date.now();
  cut();
  longText.data = Date.now() - since < 120_000 ? '' : ` ${long.dataset.longue}`;
}

function countdown(seconds) {
  const place = banner.querySelector('[data-essai]');
  place.textContent = seconds > 0 ? place.dataset.texte.replace('{0}', seconds) : '';
}

banner.addEventListener('components-reconnect-state-changed', event => {
  const { state, secondsToNextAttempt } = event.detail;
  if (!isMoving || state === 'hide') show(state);
  if (state === 'retrying') countdown(secondsToNextAttempt);
  // The server answered but no longer knows this screen: a fresh page finds the same seat and the kept drafts.
  if (state === 'rejected' || state === 'resume-failed') location.reload();
});

function admit() {
  isMoving = false;
  show('paused');
}

const later = pause => new Promise(done => setTimeout(done, pause));

async function isAnswered() {
  const patient = new AbortController();
  setTimeout(() => patient.abort(), answered);
  return (await fetch('heure', { cache: 'no-store', signal: patient.signal }).catch(() => null))?.ok;
}

// A fresh page finds the same seat and the kept drafts; without a network it would find nothing. One that is back needs none.
async function loadAnew(isBack) {
  const goes = await isAnswered() && !isBack?.();
  if (goes) location.reload();
  return goes;
}

// This node stops: the page goes on at another one, with what the server knew of it and what is typed here. Whoever is there
// within two seconds, and pressed nothing on the way, has seen nothing. A node that does not answer at all is asked for a fresh page.
async function move() {
  if (isMoving) return;
  isMoving = true;
  cut();
  const seen = setTimeout(admit, unseen);
  await Blazor.pauseCircuit().catch(() => {});
  let isThere;
  for (let refusals = 0; !isThere;) {
    const silent = setInterval(() => loadAnew(() => isThere), patience);
    isThere = await Blazor.resumeCircuit().catch(() => undefined);
    clearInterval(silent);
    // What the server knew of the page may still be on its way to where it is asked for.
    if (isThere === false && ++refusals === tries) location.reload();
    if (!isThere) await later(isThere === false ? soon : 1_000);
  }
  // What stands there until it is drawn belongs to the server that has gone.
  for (let tick = 0; tick < 100 && !isReady(); tick++) await later(100);
  clearTimeout(seen);
  if (!isMoving) show('hide');
  isMoving = false;
}

// On the way nobody hears what is pressed, and whoever presses reads so. Words that have a ticket leave by themselves.
const waits = control => control.matches('[data-draft]') || (control.type === 'submit' && control.form?.querySelector('[data-envoi]'));
addEventListener('click', event => {
  const control = isMoving && event.target.closest?.(controls);
  if (control && !waits(control)) admit();
}, true);

const isReady = () => !document.querySelector('main[data-ready="false"]');

function tell(words) {
  long.textContent = words;
  banner.hidden = false;
}

// Asked out of turn, an answer is nobody else's to mind: the framework's own turns end there.
async function askAgain() {
  if (hasFailed || isMissing) {
    await loadAnew();
    return;
  }
  try {
    if (!await Blazor.reconnect() && !await Blazor.resumeCircuit()) await loadAnew();
  } catch { /* Not yet: the next turn asks. */ }
}
banner.querySelector('[data-reessayer]').addEventListener('click', askAgain);
addEventListener('online', () => { if (since) askAgain(); });

// A page that stays away although the server answers, twice in a row: nobody asks for it any more.
let answers = 0;
setInterval(async () => {
  answers = since && !isMoving && await isAnswered() ? answers + 1 : 0;
  if (answers > 1 && since) location.reload();
}, patience);

// A first connection that gets lost is tried once, and so is the one question that has a resumed page drawn: nobody says so.
let isMissing = false;
async function watch() {
  for (let looks = 0; ;) {
    await later(look);
    looks = isReady() || since || isMoving || hasFailed ? 0 : looks + 1;
    if (looks < 4) continue;
    isMissing = true;
    tell(banner.dataset.manque);
    const asking = setInterval(() => loadAnew(isReady), patience * 2);
    while (!isReady()) await later(500);
    clearInterval(asking);
    isMissing = false;
    long.replaceChildren(...usual);
    banner.hidden = !since;
    looks = 0;
  }
}

// A screen that failed does nothing more: a fresh page finds the same seat and the kept drafts. One that fails again at once
// stays, and says so. A try to come back that got half way says it with the same element, and the next one asks.
let hasFailed = false;
const failures = 'futurs-panne';
async function fail() {
  if (hasFailed || failure.style.display !== 'block') return;
  if (since) {
    failure.style.display = '';
    return;
  }
  hasFailed = true;
  let last = Date.now();
  try { last = Number(sessionStorage.getItem(failures)); sessionStorage.setItem(failures, Date.now()); } catch { /* private mode: not by itself */ }
  const isFirst = Date.now() - last > 60_000;
  if (isFirst && await loadAnew()) return;
  tell(banner.dataset.panne);
  if (isFirst) setInterval(loadAnew, patience);
}
new MutationObserver(fail).observe(failure, { attributes: true, attributeFilter: ['style'] });

// An open dialogue went with its server, which can no longer let the page scroll again.
function leave() {
  for (let locks = 0; locks < 9 && document.body.matches('.scroll-locked,.scroll-locked-no-padding'); locks++) {
    mudScrollManager.unlockScroll('body', 'scroll-locked');
  }
  orphan();
}

// A style sheet that was lost on the way is asked for again, less and less often: without it the page stays bare for the hour. Those of
// the page itself have come or failed before this script runs.
const hasCome = link => { try { return link.sheet?.cssRules.length > 0; } catch { return false; } };

function dress(link, pause) {
  link.addEventListener('error', () => setTimeout(dress, pause, link, Math.min(pause * 2, patience)), { once: true });
  const { href } = link;
  link.removeAttribute('href');
  link.href = href;
}

for (const link of document.querySelectorAll('link[rel=stylesheet]')) if (!hasCome(link)) dress(link, look);

globalThis.futurs = Object.assign(globalThis.futurs ?? {}, { moveOn: () => void setTimeout(move) });

// Refused by a browser too old for it, or lost on the way: js/ambience.js says so.
if (globalThis.Blazor) {
  Blazor.start({
    circuit: {
      // Said before the screen is asked for anew, at another node or at one that let go of it: it is back before it is drawn.
      circuitHandlers: [{ onCircuitClosed: leave }],
      // The screen lives on in the language its page was drawn in, whatever the socket's own request says.
      configureSignalR: builder => builder
        .withUrl(`_blazor?culture=${document.documentElement.lang}`)
        .withServerTimeout(15_000).withKeepAliveInterval(5_000),
      reconnectionOptions: {
        maxRetries: 2_000,
        retryIntervalMilliseconds: tried => (tried === 0 ? 0 : tried < quick ? 1_000 : 5_000),
      },
    },
  });
  watch();
}
