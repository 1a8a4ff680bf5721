// The one polite live region: sentences wait for each other, so that none is swallowed by the next.
const waiting = [];
let speaking = false;

function next() {
  const region = document.getElementById('annonces');
  const sentence = waiting.shift();
  speaking = sentence !== undefined;
  if (!speaking || !region) { speaking = false; return; }
  region.textContent = '';
  setTimeout(() => {
    region.textContent = sentence;
    setTimeout(next, 1500);
  }, 60);
}

export function say(sentence) {
  if (!sentence || waiting.at(-1) === sentence) return;
  waiting.push(sentence);
  if (!speaking) next();
}

// After a step changes, the focus goes to its title, unless the person is writing.
function goToTitle() {
  if (!document.activeElement?.closest('input,textarea,select')) document.querySelector('main h1')?.focus();
}

globalThis.futurs = Object.assign(globalThis.futurs ?? {}, { say, goToTitle });
