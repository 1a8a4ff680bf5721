// What the console asks of its browser.

export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

// Without HTTPS the clipboard is closed to scripts: the old way still works.
export async function copy(text) {
  if (navigator.clipboard) { await navigator.clipboard.writeText(text); return; }
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}
