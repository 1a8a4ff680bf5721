// Drag by pointer: things carry data-take, places data-drop. The page hears of a change of place and of the drop only.
// The marks are attributes: the classes belong to the page, which may draw again meanwhile.
const SLACK = 6;

export function start(root, page) {
  let held = null;

  const placeUnder = event => {
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const place = under?.closest('[data-drop]');
    return place && root.contains(place) ? place : null;
  };

  const mark = place => {
    if (held.place === place) return;
    held.place?.removeAttribute('data-cible');
    place?.setAttribute('data-cible', '');
    held.place = place;
    page.invokeMethodAsync('Over', held.id, place ? place.dataset.drop : null);
  };

  const take = event => {
    const thing = event.target.closest('[data-take]');
    const isTool = event.target.closest('select, input, [data-outil]');
    if (!thing || isTool || event.button > 0) return;
    held = { thing, id: thing.dataset.take, x: event.clientX, y: event.clientY, moves: false, place: null };
  };

  const move = event => {
    if (!held) return;
    const [x, y] = [event.clientX - held.x, event.clientY - held.y];
    if (!held.moves && Math.hypot(x, y) < SLACK) return;
    if (!held.moves) {
      held.moves = true;
      held.thing.setAttribute('data-prise', '');
      root.setPointerCapture?.(event.pointerId);
    }
    event.preventDefault();
    held.thing.style.translate = `${x}px ${y}px`;
    mark(placeUnder(event));
  };

  const release = event => {
    if (!held) return;
    const { thing, moves, place } = held;
    // Where the thing is now: the page may have drawn it elsewhere, or taken it away, while it was held.
    const id = thing.dataset.take;
    thing.removeAttribute('data-prise');
    thing.style.translate = '';
    place?.removeAttribute('data-cible');
    held = null;
    if (!moves) return;
    // The click that follows a drag is not a click.
    root.addEventListener('click', stopOnce, { capture: true, once: true });
    setTimeout(() => root.removeEventListener('click', stopOnce, { capture: true }), 50);
    if (event.type === 'pointerup' && place && thing.isConnected) page.invokeMethodAsync('Drop', id, place.dataset.drop);
    else page.invokeMethodAsync('Over', id, null);
  };

  const stopOnce = event => { event.stopPropagation(); event.preventDefault(); };

  // Arrows move what was picked up by keyboard: the page behind stays still.
  const still = event => {
    if (!event.key.startsWith('Arrow') || event.target.closest('select, input, textarea, [data-outil]')) return;
    if (event.target.closest('[data-take]')) event.preventDefault();
  };

  const listeners = { pointerdown: take, pointermove: move, pointerup: release, pointercancel: release, keydown: still };
  // Asked again because the answer was lost: it is heard once.
  root.ends?.abort();
  const ends = root.ends = new AbortController();
  for (const [name, listener] of Object.entries(listeners)) root.addEventListener(name, listener, { signal: ends.signal });
  return { stop: () => ends.abort() };
}

export function focus(id) {
  document.getElementById(id)?.focus();
}
