// What the console asks of its browser.
import { write } from './clipboard.js';

export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

// A button that knows its text copies it in the press itself: Safari allows it at no other moment.
let pressed = Promise.resolve(null);
document.addEventListener('click', event => {
  const text = event.target.closest?.('[data-a-copier]')?.dataset.aCopier;
  if (text) pressed = write(text).then(isDone => isDone ? text : null);
}, true);

/** @returns {Promise<boolean>} whether it is in the clipboard. */
export const copy = async text => await pressed === text || write(text);

/** For a text that goes on changing after the press: what was on the button then is what was asked for. */
export const copyPressed = async text => await pressed !== null || write(text);

// A console that renews its own link, until the page behind the new one is there: the answer may be lost with the key that asked.
const renewal = `futurs-lien:${location.pathname}`;

export function keepRenewal(begun) {
  try {
    begun ? sessionStorage.setItem(renewal, JSON.stringify(begun)) : sessionStorage.removeItem(renewal);
    return true;
  } catch {
    return false; // private mode: the circuit alone keeps it
  }
}

export function keptRenewal() {
  try { return JSON.parse(sessionStorage.getItem(renewal)); } catch { return null; }
}
