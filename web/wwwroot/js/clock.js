// Draws every .minuterie from its data attributes. The server owns the deadline; this only counts down, corrected for
// the error of this device's clock, and goes on through a cut connection.
import { sayTime } from './live.js';

const minute = 60_000;
const grace = 10_000;
const marks = [5 * minute, minute, 20_000, 10_000];
const shown = 5_000;
const gap = 8;
const swift = 300;
const patience = 5_000;
// The house catches a wrong hour up by a twentieth of the time: nine seconds between two questions, less than the grace.
const rhythm = 3 * minute;
const often = 250;
const leap = 1_000;
const root = document.documentElement;

let offset = 0;
let isSet = false;
let again;
let before = [];

// The clock of this device beside the one that only counts: set right or wrong, or asleep while the other went on, it leaps. Which of
// them it was, the server alone can tell; until it has, nothing is crossed.
let apart = Date.now() - performance.now();
let isAstray = false;

function hasLeapt() {
  const now = Date.now() - performance.now();
  if (Math.abs(now - apart) < leap) return false;
  apart = now;
  isAstray = true;
  return true;
}

function wait() {
  clearTimeout(again);
  again = setTimeout(measure, isSet && !isAstray ? rhythm : patience);
}

// The answer that came back fastest says best what time it is there; a swift one says it well enough.
async function measure() {
  hasLeapt();
  const isKnown = isSet && !isAstray;
  // Whoever comes back to the page asks again; one that rings unseen follows the hour meanwhile.
  if (isKnown && document.hidden && !isBeating) return wait();
  let fastest = Infinity;
  for (let ping = 0; ping < 3 && fastest > swift; ping++) {
    const here = Date.now();
    const start = performance.now();
    try {
      const patient = new AbortController();
      setTimeout(() => patient.abort(), patience);
      const answer = await fetch('heure', { cache: 'no-store', signal: patient.signal });
      const there = Number(await answer.text());
      const trip = performance.now() - start;
      if (answer.ok && there > 0 && trip < fastest && !hasLeapt()) {
        const known = offset;
        const found = there - (here + trip / 2);
        fastest = trip;
        // A slow answer says it less well than what is known, unless it proves it wrong.
        if (isKnown && !isAstray && trip > swift && Math.abs(found - known) <= trip / 2) break;
        isSet = true;
        offset = found;
        // A clock that is set right crosses no mark, but for one that follows the house by seconds: what it passes is passed. What was
        // left before a leap was right already.
        const isNear = isKnown && Math.abs(offset - known) < grace;
        if (!isAstray && !isNear) for (const time of before) time.left -= offset - known;
        isAstray = false;
      }
    } catch {
      break;
    }
  }
  wait();
  // Nobody answers: the device slept, most likely, and time has passed.
  isAstray = false;
}

const until = deadline => Number(deadline) - (Date.now() + offset);

function read(clock) {
  const { deadline, left, length, mode, closed, phase, whole } = clock.dataset;
  const isPaused = left !== undefined;
  return {
    left: isPaused ? Number(left) * 1000 : until(deadline), length: Number(length) * 1000, mode, isPaused,
    isClosed: closed !== undefined, isPart: whole !== undefined, key: `${phase} ${deadline}`,
  };
}

// A stop or a turn ends in silence; the phase that it is a part of is told beside it, by its end alone.
function told(clock, time) {
  const { phase, whole, wholeMode: mode } = clock.dataset;
  return time.isPart ? [time, { ...time, left: until(whole), length: 0, mode, isPart: false, key: `${phase} ${whole}` }] : [time];
}

function digits(time) {
  const over = time.left < 0 && time.mode === 'guide';
  const seconds = over ? Math.floor(-time.left / 1000) : Math.max(0, Math.ceil(time.left / 1000));
  const two = number => String(number).padStart(2, '0');
  return over
    ? `+${Math.floor(seconds / 60)}:${two(seconds % 60)}`
    : `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

function draw(clock) {
  const time = read(clock);
  const text = digits(time);
  if (clock.textContent !== text) clock.textContent = text;
  if (clock.dataset.taille) clock.style.setProperty('--tm', clock.dataset.taille);
  clock.style.setProperty('--reste', Math.min(1, Math.max(0, time.left / time.length)).toFixed(4));
  clock.classList.toggle('depasse', time.left < 0 && time.mode === 'guide' && !time.isPaused);
  clock.classList.toggle('pause', time.isPaused);
  return time;
}

function isGrace(time) {
  return time.mode !== 'guide' && time.left <= 0 && time.left > -grace && !time.isClosed && !time.isPaused && !time.isPart;
}

const isLastMinute = time => !time.isPaused && time.left <= minute && (time.left > 0 || isGrace(time));

// What is told is coloured: a group on stage or not, the phase ends on every screen alike.
function colour(counts) {
  root.classList.toggle('derniere', counts.some(isLastMinute));
  root.classList.toggle('grace', counts.some(isGrace));
}

function sentence(time, from) {
  const words = document.getElementById('annonces')?.dataset;
  const crossed = mark => from > mark && time.left <= mark;
  if (!words || (time.isPart && time.left <= 0)) return null;
  // Who slept through both is told the last one: nobody finishes a sentence there any more.
  if (time.mode !== 'guide' && crossed(-grace)) return words.ferme;
  if (crossed(0)) return time.mode === 'guide' ? words.depasse : words.grace;
  for (const mark of [...marks].reverse()) {
    if (!crossed(mark) || mark >= time.length) continue;
    if (mark === minute) return words.minute;
    return mark > minute ? words.minutes.replace('{0}', mark / minute) : words.secondes.replace('{0}', mark / 1000);
  }
  return time.length >= 4 * minute && crossed(time.length / 2) ? words.moitie : null;
}

// For whoever looks, near the clock and over the page: the voice says it already, and nothing moves.
const sign = Object.assign(document.createElement('p'), { className: 'signal' });
sign.setAttribute('aria-hidden', 'true');
let leaving;

function show(words, clock) {
  sign.textContent = words;
  document.body.append(sign);
  const box = clock.getBoundingClientRect();
  const title = clock.closest('.bandeau');
  const above = title ? [title, ...document.querySelectorAll('.alerte')].map(part => part.getBoundingClientRect().bottom) : [box.bottom];
  const below = Math.max(...above) + gap;
  const fits = below + sign.offsetHeight <= root.clientHeight;
  const left = Math.min(box.left, root.clientWidth - sign.offsetWidth - gap);
  // A keyboard on the screen leaves a part of the page in sight, and the page as tall as it was.
  const { offsetTop: top = 0, height = root.clientHeight } = globalThis.visualViewport ?? {};
  const near = Math.min(fits ? below : box.top - sign.offsetHeight - gap, top + height - sign.offsetHeight - gap);
  sign.style.left = `${Math.max(gap, left)}px`;
  sign.style.top = `${Math.max(top + gap, near)}px`;
  clearTimeout(leaving);
  leaving = setTimeout(() => sign.remove(), shown);
}

// The wall and the console ring unless they were asked not to; a seat rings when asked to, in this tab or in another.
function rings() {
  return futurs.asks('cloche') || (!futurs.asks('muette') && document.querySelector('.projection,.regie') !== null);
}

// Sound is made ready in a gesture, or not at all: browsers refuse any other, and complain.
let sound = null;
function prepare() {
  if (sound || !globalThis.AudioContext || navigator.userActivation?.isActive === false || !rings()) return;
  sound = new AudioContext();
  sound.suspend();
}

function chime() {
  const [start, end] = [sound.currentTime, sound.currentTime + 1.4];
  const volume = new GainNode(sound, { gain: .2 });
  volume.connect(sound.destination);
  volume.gain.setValueAtTime(.2, start);
  volume.gain.exponentialRampToValueAtTime(.0001, end);
  for (const frequency of [880, 2_420]) {
    const tone = new OscillatorNode(sound, { frequency });
    tone.connect(volume);
    tone.start(start);
    tone.stop(end);
    tone.onended = () => sound.suspend();
  }
}

function ring() {
  if (sound && rings()) sound.resume().then(chime, () => {});
}

// A tab that slept through the end does not ring for what the room has left behind.
function hasJustEnded(time, from) {
  return time.mode === 'guide' && !time.isPart && from > 0 && time.left <= 0 && time.left > -minute;
}

// Whose time it is, where that is not the phase's: « Temps du groupe : dernière minute. »
function phrase(words, tour) {
  return words && tour ? tour.replace('{0}', () => words[0].toLowerCase() + words.slice(1)) : words;
}

// When each sentence was said: the hour of the house may take some seconds back, and a mark is crossed anew.
const saidAt = new Map();

function tell(time, clock) {
  // A new phase, or time added: nothing was crossed, it is another count.
  const from = before.find(known => known.key === time.key)?.left ?? time.left;
  if (time.isPaused) return;
  const { tour } = clock.dataset;
  const words = phrase(sentence(time, from), tour);
  const mark = `${time.key} ${words}`;
  if (performance.now() - saidAt.get(mark) < minute) return;
  if (words) {
    saidAt.set(mark, performance.now());
    sayTime(words, tour ?? time.isPart);
    if (!tour) show(words, clock);
  }
  if (!tour && hasJustEnded(time, from)) ring();
}

// A countdown of the conductor beside the clock of the phase.
function count(bar) {
  const seconds = Math.max(0, Math.ceil(until(bar.dataset.decompte) / 1000));
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  if (bar.textContent !== text) bar.textContent = text;
}

// As the house writes it: « 1er mai 2026 ».
function day(at) {
  const isFrench = root.lang === 'fr';
  const words = at.toLocaleDateString(isFrench ? 'fr' : 'en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  return (isFrench ? words.replace(/^1 /, '1er ') : words).replace(/ /g, '\u00A0');
}

// An hour is that of the place where it is read, and so is its day. The page owns its text, and writes it anew when the moment changes.
function place(words) {
  const at = new Date(Number(words.dataset.moment));
  const minutes = String(at.getMinutes()).padStart(2, '0');
  const hour = root.lang === 'fr' ? `${at.getHours()}\u00A0h\u00A0${minutes}` : `${String(at.getHours()).padStart(2, '0')}:${minutes}`;
  const text = words.dataset.phrase.replace('{0}', hour).replace('{1}', () => day(at));
  if (words.firstChild.data !== text) words.firstChild.data = text;
}

// The clock of one room among others colours itself alone.
function drawPart(clock) {
  const time = draw(clock);
  clock.classList.toggle('derniere', !time.isPaused && time.left > 0 && time.left <= minute);
}

// Of a silent page that nobody sees browsers let an interval run once a minute, and a worker go on. Asked for only then.
let worker = null;
let isBeating = false;
function beat() {
  const isWanted = document.hidden && document.querySelector('[data-minuterie]') !== null;
  if (isWanted === isBeating) return;
  isBeating = isWanted;
  if (isWanted && !worker && globalThis.Worker) {
    worker = new Worker(new URL('beat.js', import.meta.url));
    worker.onmessage = tick;
    worker.onerror = () => { worker = null; };
  }
  worker?.postMessage(isWanted ? often : 0);
}

function tick() {
  beat();
  if (hasLeapt()) measure();
  document.querySelectorAll('[data-decompte]').forEach(count);
  document.querySelectorAll('[data-moment]').forEach(place);
  document.querySelectorAll('[data-parmi]').forEach(drawPart);
  const clocks = [...document.querySelectorAll('[data-minuterie]:not([data-parmi])')];
  const [main] = clocks.map(draw);
  const counts = main ? told(clocks[0], main) : [];
  colour(counts);
  if (!main || isAstray) return;
  // The last turn ends as its phase does, and is told as that.
  const turns = [...document.querySelectorAll('[data-tour]')].map(clock => ({ clock, time: read(clock) }))
    .filter(({ time }) => counts.every(known => known.key !== time.key));
  for (const time of counts) tell(time, clocks[0]);
  for (const { clock, time } of turns) tell(time, clock);
  before = [...counts, ...turns.map(({ time }) => time)];
}

measure();
setInterval(tick, often);
tick();
document.addEventListener('visibilitychange', () => {
  beat();
  if (!document.hidden) measure();
});
addEventListener('online', measure);
// After whoever answers the gesture: it may be the one that asks for the bell.
for (const gesture of ['click', 'keydown']) addEventListener(gesture, prepare);

// Nobody touches a wall for an hour, and its screen would go dark. It is asked for again each time the wall is back in sight, and at a
// gesture, which some browsers want; without HTTPS none offers it.
let lit;
async function light() {
  if (document.hidden || lit?.released === false || !root.classList.contains('projection')) return;
  lit = await navigator.wakeLock?.request('screen').catch(() => null);
}

light();
for (const occasion of ['visibilitychange', 'click', 'keydown']) document.addEventListener(occasion, light);
