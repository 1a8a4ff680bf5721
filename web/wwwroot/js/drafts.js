// What a person types in a [data-draft] field survives a cut connection, a restart of the server and a reload of the
// page; so does having sent it while the connection was cut. Both are dropped only when the server says that the words
// are stored: Drafts.Forget(key) in C#.
const address = (key, kind = 'futurs') => `${kind}:${location.pathname}:${key}`;
const toSend = 'futurs-envoi';
const fields = () => document.querySelectorAll('input[data-draft],textarea[data-draft]');

let isCut = false;
const isReady = () => !isCut && !document.querySelector('main[data-ready="false"]');

const store = {
  read: place => { try { return sessionStorage.getItem(place); } catch { return null; } },
  write: (place, text) => { try { sessionStorage.setItem(place, text); } catch { /* private mode: nothing to keep */ } },
  drop: place => { try { sessionStorage.removeItem(place); } catch { /* likewise */ } },
};

document.addEventListener('input', event => {
  const key = event.target.dataset?.draft;
  if (!key || !event.isTrusted) return;
  event.target.value ? store.write(address(key), event.target.value) : store.drop(address(key));
  // Typed here: Blazor has just heard it, so that another change of the page does not say it again.
  event.target.dataset.rendu = event.target.value;
}, true);

// Blazor hears it as if it had been typed again.
function restore(field) {
  const kept = store.read(address(field.dataset.draft));
  if (!kept || field.dataset.rendu === kept) return;
  field.dataset.rendu = kept;
  if (field.value !== kept) field.value = kept;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

// Sent while cut: it never left, so it leaves once, when the field is back.
function leave(field) {
  const place = address(field.dataset.draft, toSend);
  if (!store.read(place) || !field.form || field.dataset.rendu === undefined) return;
  store.drop(place);
  field.form.classList.remove('attend');
  field.form.requestSubmit();
}

function restoreAll() {
  if (!isReady()) return;
  for (const field of fields()) {
    restore(field);
    leave(field);
  }
}

// A form sent while nobody hears it waits, and leaves by itself when somebody does, even on a fresh page.
document.addEventListener('submit', event => {
  const field = event.target.querySelector('[data-draft]');
  if (isReady() || !field) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!field.value.trim()) return;
  event.target.classList.add('attend');
  store.write(address(field.dataset.draft, toSend), '1');
}, true);

export function forget(key) {
  store.drop(address(key));
  store.drop(address(key, toSend));
  for (const field of fields()) if (field.dataset.draft === key) delete field.dataset.rendu;
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
  for (const field of fields()) delete field.dataset.rendu;
  setTimeout(restoreAll, 200);
}

new MutationObserver(restoreAll).observe(document.body, {
  childList: true, subtree: true, attributes: true, attributeFilter: ['data-ready', 'data-draft'],
});
restoreAll();
globalThis.futurs = Object.assign(globalThis.futurs ?? {}, { forgetDraft: forget });
