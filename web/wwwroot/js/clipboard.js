// Without HTTPS the clipboard is closed to scripts: the old way still works.
/** @returns {Promise<boolean>} whether it is in the clipboard. */
export async function write(text) {
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
