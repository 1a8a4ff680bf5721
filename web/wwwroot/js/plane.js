// A mark under the finger, on a plane from 0 to 100: the page hears where it is let go, and nothing on the way.
// A finger that only passes scrolls: it takes the mark by its handle, or taps elsewhere.
const SLACK = 10;
// What the server had said before the cut is drawn first.
const SOON = 200;
const KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End', 'Enter', ' '];

export function start(root, page) {
  let held = null;
  // Let go there, and not answered: lost in a cut, it goes again.
  let put = null;
  // A slider was moved: the mark follows once the page has heard.
  let isSlid = false;
  // Where the page has the mark, while it is drawn elsewhere here.
  let said = null, drawn = '';

  const shift = ({ x, y }) => `translate(${x} ${100 - y})`;
  // The first goes across, the second up.
  const around = root.parentElement;
  const sliders = () => around.querySelectorAll('input');

  const slide = ({ x, y }) => {
    const [across, up] = sliders();
    across.value = x;
    up.value = y;
  };

  const placeOf = event => {
    const { left, top, width, height } = root.querySelector('[data-surface]').getBoundingClientRect();
    const within = value => Math.min(100, Math.max(0, Math.round(value)));
    return { x: within((event.clientX - left) / width * 100), y: within(100 - (event.clientY - top) / height * 100) };
  };

  const draw = place => {
    const mark = root.querySelector('[data-moi]');
    if (mark.getAttribute('transform') !== drawn) said = [mark.getAttribute('transform'), mark.getAttribute('visibility')];
    drawn = shift(place);
    mark.setAttribute('transform', drawn);
    mark.setAttribute('visibility', 'visible');
  };

  const giveUp = () => {
    const mark = root.querySelector('[data-moi]');
    if (said && mark?.getAttribute('transform') === drawn) {
      mark.setAttribute('transform', said[0]);
      mark.setAttribute('visibility', said[1]);
    }
    put = null;
    drawn = '';
    const [x, down] = mark?.getAttribute('transform').match(/\d+/g) ?? [];
    if (down && !isSlid) slide({ x, y: 100 - down });
  };

  const send = async place => {
    put = place;
    try {
      await page.invokeMethodAsync('Put', place.x, place.y);
    } catch {
      if (put === place) giveUp();
    }
    // The page has drawn its answer by now.
    if (put === place) put = null;
    if (!put && !held) drawn = '';
  };

  // Where the sliders stand, if the page knows nothing of it.
  const unheard = () => {
    const [x, y] = Array.from(sliders(), slider => Number(slider.value));
    const isKnown = !isSlid || held || root.querySelector('[data-moi]').getAttribute('transform') === shift({ x, y });
    return isKnown ? null : { x, y };
  };

  // A page that goes on at another node is drawn anew, with the mark where it was.
  const sendAgain = () => {
    if (!root.isConnected || document.querySelector('main[data-ready="false"]')) return;
    const place = unheard() ?? put;
    if (!place) return;
    isSlid = false;
    root.hasAttribute('data-ouvert') ? send(place) : giveUp();
  };

  const turn = event => {
    if (event.detail.state === 'hide') setTimeout(sendAgain, SOON);
  };

  const take = event => {
    if (!root.hasAttribute('data-ouvert') || !event.isPrimary || event.button > 0) return;
    const drags = event.pointerType !== 'touch' || event.target.closest('[data-moi]');
    held = { x: event.clientX, y: event.clientY, drags };
    if (!drags) return;
    root.setPointerCapture(event.pointerId);
    draw(placeOf(event));
  };

  const move = event => {
    if (held?.drags) draw(placeOf(event));
  };

  // The phone ended the drag: nobody let go there. What was let go before, and waits for its answer, stands.
  const takeBack = () => put ? draw(put) : giveUp();

  const release = event => {
    if (!held) return;
    const { x, y, drags } = held;
    held = null;
    if (event.type === 'pointercancel') {
      if (drags) takeBack();
      return;
    }
    const isTap = Math.hypot(event.clientX - x, event.clientY - y) < SLACK;
    if (!drags && !isTap) return;
    const place = placeOf(event);
    draw(place);
    slide(place);
    isSlid = false;
    send(place);
  };

  // Arrows move the mark: the page behind stays still.
  const still = event => {
    if (event.target === root && KEYS.includes(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) event.preventDefault();
  };

  const listeners = { pointerdown: take, pointermove: move, pointerup: release, pointercancel: release, keydown: still };
  // Asked again because the answer was lost: it is heard once.
  root.ends?.abort();
  const ends = root.ends = new AbortController();
  for (const [name, listener] of Object.entries(listeners)) root.addEventListener(name, listener, { signal: ends.signal });
  around.addEventListener('input', () => { isSlid = true; }, { signal: ends.signal });
  document.getElementById('components-reconnect-modal').addEventListener(
    'components-reconnect-state-changed', turn, { signal: ends.signal });
  return { stop: () => ends.abort() };
}
