// Runs before the first paint, so that a page never flashes white in a dark room.
(() => {
  // The framework counts on it to come back from a cut; Chrome has it from 119 on, Safari from 17.4, Firefox from 121.
  if (!Promise.withResolvers) {
    Promise.withResolvers = function () {
      let resolve;
      let reject;
      const promise = new this((yes, no) => { resolve = yes; reject = no; });
      return { promise, resolve, reject };
    };
  }

  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => {
    if (root.dataset.choix === 'auto') root.dataset.theme = dark.matches ? 'plateau' : 'programme';
  };
  follow();
  dark.addEventListener('change', follow);

  // Chrome before 123 and Safari before 26 have no field that grows with its words: css/atelier.css makes it tall once one writes there.
  root.classList.toggle('champs-fixes', !CSS.supports('field-sizing', 'content'));

  const themes = ['auto', 'programme', 'plateau'];
  const written = () => document.cookie.match(/(?:^|; )futurs-ambiance=([^;]*)/)?.[1].split('.')
    ?? [root.dataset.choix, ...['gros', 'fixe', 'cloche', 'muette'].filter(word => root.classList.contains(word))];
  globalThis.futurs = { asks: word => written().includes(word) };

  // Another tab may have chosen something else meanwhile: this one brings its own change alone. Asked for at a seat, the bell comes
  // before a refusal that it does not take back.
  const keep = (word, isAsked = true) => {
    const others = written().filter(kept => kept !== word && !(themes.includes(word) && themes.includes(kept)));
    const words = isAsked ? [word, ...others] : others;
    const secure = location.protocol === 'https:' ? '; secure' : '';
    document.cookie = `futurs-ambiance=${words.join('.')}; path=/; max-age=31536000; samesite=lax${secure}`;
  };

  // « Régler mon écran » in the hall: four switches, each said by aria-pressed.
  const isOn = button => button.dataset.reglage === 'plateau'
    ? root.dataset.theme === 'plateau'
    : root.classList.contains(button.dataset.reglage);
  const show = () => document.querySelectorAll('[data-reglage]').forEach(button => {
    const pressed = String(isOn(button));
    if (button.getAttribute('aria-pressed') !== pressed) button.setAttribute('aria-pressed', pressed);
  });
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-reglage]');
    if (!button) return;
    if (button.dataset.reglage === 'plateau') {
      root.dataset.choix = root.dataset.theme = isOn(button) ? 'programme' : 'plateau';
      keep(root.dataset.theme);
    } else {
      keep(button.dataset.reglage, root.classList.toggle(button.dataset.reglage));
    }
    show();
  });

  // At the foot of a scene they are drawn here, once they are asked for: the server is not needed for it, and may be out of reach.
  document.addEventListener('toggle', event => {
    const foot = event.target;
    if (!foot.matches('[data-reglages]') || foot.querySelector('[data-reglage]')) return;
    const place = document.createElement('div');
    place.className = 'reglages';
    place.append(...['plateau', 'gros', 'fixe', 'cloche'].map(word => {
      const button = document.createElement('button');
      Object.assign(button, { type: 'button', className: 'btn', textContent: foot.dataset[word] });
      button.dataset.reglage = word;
      return button;
    }));
    foot.append(place);
  }, true);

  document.addEventListener('DOMContentLoaded', () =>
    new MutationObserver(show).observe(root, { childList: true, subtree: true }));

  // A page that never begins says why, and is loaded again when asked, where that may help.
  const loadAgain = () => location.reload();
  const tell = (banner, words, mayRetry) => {
    const retry = banner.querySelector('[data-reessayer]');
    banner.querySelector('[role=status]').textContent = words;
    retry.hidden = !mayRetry;
    if (mayRetry) retry.addEventListener('click', loadAgain);
    banner.hidden = false;
  };
  const live = () => document.getElementById('components-reconnect-modal');

  // Lost on the way. Of one in the head a browser may say so before the banner is there.
  let isLost = false;
  addEventListener('error', event => {
    if (!(event.target instanceof HTMLScriptElement)) return;
    isLost = true;
    const banner = live();
    if (banner) tell(banner, banner.dataset.manque, true);
  }, true);

  // Safari before 16.4, Chrome before 94 and Firefox before 93 refuse the framework whole, and nothing else says so. Such a browser is told
  // by what came with those versions: at the door, before a seat is taken there, and on a live page where the framework is missing. In a
  // recent one something else came in its place, the page of a Wi-Fi that asks to sign in, say.
  const isRecent = Boolean(Object.hasOwn && HTMLElement.prototype.attachInternals);
  document.addEventListener('DOMContentLoaded', () => {
    const door = document.querySelector('form[data-ancien]');
    if (door && !isRecent) {
      const said = document.createElement('p');
      said.className = 'annonce';
      said.setAttribute('role', 'alert');
      said.textContent = door.dataset.ancien;
      door.before(said);
    }
    const banner = live();
    if (!banner || !banner.hidden || (globalThis.Blazor && !isLost)) return;
    const isTooOld = !globalThis.Blazor && !isRecent;
    tell(banner, isTooOld ? banner.dataset.ancien : banner.dataset.manque, !isTooOld);
  });

  // The forms work without scripts; with them, no page is loaded again and nothing typed is lost.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (!form.matches('form[data-ambiance]')) return;
    event.preventDefault();
    root.dataset.choix = root.dataset.theme = root.dataset.theme === 'plateau' ? 'programme' : 'plateau';
    keep(root.dataset.theme);
  });
})();
