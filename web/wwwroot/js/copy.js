// « Copier » and « Imprimer » appear only where they work.
for (const button of document.querySelectorAll('[data-copier]')) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copier);
    const word = button.textContent;
    button.textContent = button.dataset.copie;
    document.getElementById('copie').textContent = button.dataset.copie;
    setTimeout(() => { button.textContent = word; }, 2000);
  });
}
for (const button of document.querySelectorAll('[data-imprimer]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
