// Runs before the first paint, so that a page never flashes white in a dark room.
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => {
    if (root.dataset.choix === 'auto') root.dataset.theme = dark.matches ? 'plateau' : 'programme';
  };
  follow();
  dark.addEventListener('change', follow);

  const keep = () => {
    const words = [root.dataset.choix];
    if (root.classList.contains('gros')) words.push('gros');
    if (root.classList.contains('fixe')) words.push('fixe');
    const secure = location.protocol === 'https:' ? '; secure' : '';
    document.cookie = `futurs-ambiance=${words.join('.')}; path=/; max-age=31536000; samesite=lax${secure}`;
  };

  // The forms work without scripts; with them, no page is loaded again and nothing typed is lost.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (!form.matches('form[data-ambiance]')) return;
    event.preventDefault();
    root.dataset.choix = root.dataset.theme = root.dataset.theme === 'plateau' ? 'programme' : 'plateau';
    keep();
  });
})();
