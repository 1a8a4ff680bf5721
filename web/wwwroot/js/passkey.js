// A key of the device instead of a password: the server says what to sign, the device signs it, the form takes it along.
const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), sign => sign.charCodeAt(0));
const text = buffer => buffer && btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const named = keys => (keys ?? []).map(key => ({ ...key, id: bytes(key.id) }));

async function create(asked) {
  const key = await navigator.credentials.create({ publicKey: {
    ...asked, challenge: bytes(asked.challenge), user: { ...asked.user, id: bytes(asked.user.id) },
    excludeCredentials: named(asked.excludeCredentials),
  } });
  return spoken(key, {
    attestationObject: text(key.response.attestationObject), transports: key.response.getTransports?.() ?? [],
  });
}

async function use(asked) {
  const key = await navigator.credentials.get({ publicKey: {
    ...asked, challenge: bytes(asked.challenge), allowCredentials: named(asked.allowCredentials),
  } });
  return spoken(key, {
    authenticatorData: text(key.response.authenticatorData), signature: text(key.response.signature),
    userHandle: text(key.response.userHandle),
  });
}

function spoken(key, response) {
  return JSON.stringify({
    id: key.id, rawId: text(key.rawId), type: key.type, authenticatorAttachment: key.authenticatorAttachment,
    clientExtensionResults: key.getClientExtensionResults(),
    response: { clientDataJSON: text(key.response.clientDataJSON), ...response },
  });
}

async function serve(button) {
  const form = button.form;
  const said = form.querySelector('[data-cle-dit]');
  said.textContent = '';
  for (const field of form.querySelectorAll('[data-cle-avec]')) {
    if (!field.reportValidity()) return;
  }
  if (button.getAttribute('aria-disabled') === 'true') return;
  button.setAttribute('aria-disabled', 'true');
  try {
    const asking = new URLSearchParams({ __RequestVerificationToken: form.elements.__RequestVerificationToken.value });
    for (const field of form.querySelectorAll('[data-cle-avec]')) asking.set(field.dataset.cleAvec, field.value);
    const answer = await fetch(button.dataset.cle, { method: 'POST', body: asking });
    if (!answer.ok) throw new Error(answer.status);
    const asked = await answer.json();
    form.querySelector('[data-cle-reponse]').value = await (asked.user ? create(asked) : use(asked));
    form.submit();
  } catch {
    said.textContent = button.dataset.cleNon;
    button.removeAttribute('aria-disabled');
  }
}

for (const button of document.querySelectorAll('[data-cle]')) {
  if (!window.PublicKeyCredential) break;
  button.hidden = false;
  button.addEventListener('click', () => serve(button));
}
