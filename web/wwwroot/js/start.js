// Starts the live screen and keeps it: quick first retries, then patient ones, for as long as the workshop lasts.
import { back, cut } from './drafts.js';

const quick = 10;
const banner = document.getElementById('components-reconnect-modal');
let since = 0;

function show(state) {
  banner.hidden = state === 'hide';
  if (state === 'hide') {
    since = 0;
    back();
    return;
  }
  since ||= Date.now();
  cut();
  banner.querySelector('.longue').hidden = Date.now() - since < 120_000;
}

function countdown(seconds) {
  const place = banner.querySelector('[data-essai]');
  place.textContent = seconds > 0 ? place.dataset.texte.replace('{0}', seconds) : '';
}

banner.addEventListener('components-reconnect-state-changed', event => {
  const { state, secondsToNextAttempt } = event.detail;
  show(state);
  if (state === 'retrying') countdown(secondsToNextAttempt);
  // The server answered but no longer knows this screen: a fresh page finds the same seat and the kept drafts.
  if (state === 'rejected' || state === 'resume-failed') location.reload();
  if (state === 'paused') Blazor.resumeCircuit().then(ok => ok || location.reload(), () => {});
});
banner.querySelector('[data-reessayer]').addEventListener('click', () => Blazor.reconnect().catch(() => {}));
addEventListener('online', () => { if (since) Blazor.reconnect().catch(() => {}); });

Blazor.start({
  circuit: {
    configureSignalR: builder => builder.withServerTimeout(15_000).withKeepAliveInterval(5_000),
    reconnectionOptions: {
      maxRetries: 2_000,
      retryIntervalMilliseconds: tried => (tried === 0 ? 0 : tried < quick ? 1_000 : 5_000),
    },
  },
});
