// A card under the finger: let go far enough aside, it is a choice. Vertical moves stay the page's.
const SLACK = 8;
const FAR = .25;

export function start(root, page) {
  let held = null;

  const take = event => {
    const card = event.target.closest('[data-carte]');
    if (card && event.isPrimary && event.button === 0) held = { card, x: event.clientX, y: event.clientY, moves: false };
  };

  const move = event => {
    if (!held) return;
    const [x, y] = [event.clientX - held.x, event.clientY - held.y];
    if (!held.moves) {
      if (Math.abs(x) < SLACK) return;
      if (Math.abs(y) > Math.abs(x)) { held = null; return; }
      held.moves = true;
      root.setPointerCapture(event.pointerId);
    }
    held.card.style.translate = `${x}px`;
    held.card.dataset.vers = x > 0 ? 'oui' : 'non';
  };

  const release = event => {
    if (!held) return;
    const { card, x, moves } = held;
    held = null;
    card.style.translate = '';
    delete card.dataset.vers;
    const pushed = event.clientX - x;
    if (moves && event.type === 'pointerup' && Math.abs(pushed) > card.clientWidth * FAR) page.invokeMethodAsync('Choose', pushed > 0);
  };

  // The poster is not a picture to carry away.
  const stay = event => event.preventDefault();

  const listeners = { pointerdown: take, pointermove: move, pointerup: release, pointercancel: release, dragstart: stay };
  // Asked again because the answer was lost: it is heard once.
  root.ends?.abort();
  const ends = root.ends = new AbortController();
  for (const [name, listener] of Object.entries(listeners)) root.addEventListener(name, listener, { signal: ends.signal });
  return { stop: () => ends.abort() };
}
