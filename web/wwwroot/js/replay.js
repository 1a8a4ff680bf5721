// What the replay asks of its browser.
export { copy } from './regie.js';

// A handle held and moved says where it is ten times a second; where it is let go comes by « change ».
const beat = 100;
let said = 0;
addEventListener('input', event => {
  if (!event.target.matches?.('[data-freine]')) return;
  if (performance.now() - said < beat) event.stopImmediatePropagation();
  else said = performance.now();
}, true);
