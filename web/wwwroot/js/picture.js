// The drawing as a PNG, made by this browser: nobody else is asked, and the server draws nothing twice.
const largest = 16_000_000;
for (const button of document.querySelectorAll('[data-png]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    const drawing = new Image();
    drawing.src = button.dataset.png;
    await drawing.decode();
    const { naturalWidth: width, naturalHeight: height } = drawing;
    const scale = Math.min(2, Math.sqrt(largest / (width * height)));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.floor(width * scale), Math.floor(height * scale)];
    canvas.getContext('2d').drawImage(drawing, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((png) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(png);
      link.download = button.dataset.nom;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      button.disabled = false;
    }, 'image/png');
  });
}
