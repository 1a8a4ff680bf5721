// What a person types in a [data-draft] field survives a cut connection, a restart of the server and a reload of the
// page. It is dropped only when the server says that it is stored: Drafts.Forget(key) in C#.
const address = key => `futurs:${location.pathname}:${key}`;
const fields = () => document.querySelectorAll('input[data-draft],textarea[data-draft]');

let isCut = false;
const held = new Set();

const store = {
  read: key => { try { return sessionStorage.getItem(address(key)); } catch { return null; } },
  write: (key, text) => { try { sessionStorage.setItem(address(key), text); } catch { /* private mode: nothing to keep */ } },
  drop: key => { try { sessionStorage.removeItem(address(key)); } catch { /* likewise */ } },
};

document.addEventListener('input', event => {
  const key = event.target.dataset?.draft;
  if (!key || !event.isTrusted) return;
  event.target.value ? store.write(key, event.target.value) : store.drop(key);
  // Typed here: Blazor has just heard it, so that another change of the page does not say it again.
  event.target.dataset.rendu = event.target.value;
}, true);

// Blazor hears it as if it had been typed again.
function restore(field) {
  const kept = store.read(field.dataset.draft);
  if (!kept || field.dataset.rendu === kept) return;
  field.dataset.rendu = kept;
  if (field.value !== kept) field.value = kept;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function restoreAll() {
  if (isCut || document.querySelector('main[data-ready="false"]')) return;
  for (const field of fields()) restore(field);
}

// A form sent while the connection is known to be cut waits, and leaves by itself when it is back.
document.addEventListener('submit', event => {
  if (!isCut || !event.target.querySelector('[data-draft]')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  event.target.classList.add('attend');
  held.add(event.target);
}, true);

export function forget(key) {
  store.drop(key);
  for (const field of fields()) if (field.dataset.draft === key) delete field.dataset.rendu;
}

export function cut() {
  isCut = true;
}

export function back() {
  isCut = false;
  for (const field of fields()) delete field.dataset.rendu;
  setTimeout(() => {
    restoreAll();
    for (const form of held) {
      form.classList.remove('attend');
      if (form.isConnected) form.requestSubmit();
    }
    held.clear();
  }, 200);
}

new MutationObserver(restoreAll).observe(document.body, {
  childList: true, subtree: true, attributes: true, attributeFilter: ['data-ready', 'data-draft'],
});
restoreAll();
globalThis.futurs = Object.assign(globalThis.futurs ?? {}, { forgetDraft: forget });
