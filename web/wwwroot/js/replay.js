// What the replay asks of its browser.
export { copyPressed as copy } from './regie.js';

// A handle held and moved says where it is ten times a second; where it is let go comes by « change ».
const beat = 100;
let said = 0;
addEventListener('input', event => {
  if (!event.target.matches?.('[data-freine]')) return;
  if (performance.now() - said < beat) event.stopImmediatePropagation();
  else said = performance.now();
}, true);

// The line of now stays in sight where the feed is taller than its place.
new MutationObserver(() => {
  const line = document.querySelector('.flux .ici');
  const list = line?.parentElement;
  if (!list || list.scrollHeight <= list.clientHeight) return;
  const [inside, around] = [line.getBoundingClientRect(), list.getBoundingClientRect()];
  list.scrollTop += inside.top - around.top - (around.height - inside.height) / 2;
}).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] });
