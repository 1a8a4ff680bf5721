// What the console asks of its browser.

export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

// A button that knows its text copies it in the press itself: Safari allows it at no other moment.
let pressed = Promise.resolve(null);
document.addEventListener('click', event => {
  const text = event.target.closest?.('[data-a-copier]')?.dataset.aCopier;
  if (text) pressed = write(text).then(isDone => isDone ? text : null);
}, true);

/** @returns {Promise<boolean>} whether it is in the clipboard. */
export const copy = async text => await pressed === text || write(text);

// Without HTTPS the clipboard is closed to scripts: the old way still works.
async function write(text) {
  try {
    if (navigator.clipboard) { await navigator.clipboard.writeText(text); return true; }
  } catch { return false; }
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  const isDone = document.execCommand('copy');
  area.remove();
  before?.focus();
  return isDone;
}
