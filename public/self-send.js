// Printing on press, and editing the text in this tab. Nothing is sent or stored.
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];

  for (const words of all('[data-print]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = words.dataset.print;
    button.addEventListener('click', () => print());
    words.append(button);
  }

  const count = (text, signs) => text.match(signs)?.length ?? 0;
  const widthOf = (row) =>
    row.length + 0.6 * count(row, /\p{Lu}/gu) + 1.3 * count(row, /[\u2e80-\uffff]/g);

  // Largest type size at which the letter fits on one page.
  function fit(paper) {
    const rows = paper.querySelector('.paper-body').textContent.split('\n');
    const sizes = paper.dataset.sizes.split(',').map((size) => size.split(' ').map(Number));
    const found = sizes.find(([, lines, letters]) => {
      const taken = rows.map((row) => Math.max(1, Math.ceil(widthOf(row) / letters)));
      return taken.reduce((sum, each) => sum + each, Number(paper.dataset.around)) <= lines;
    });
    paper.className = `paper is-${found?.[0] ?? 11}`;
    return Boolean(found);
  }

  const texts = all('textarea[data-shown-as]');
  for (const text of texts) {
    text.readOnly = false;
    text.addEventListener('input', () => {
      for (const shown of all(`.${text.dataset.shownAs}`)) shown.textContent = text.value.trim();
      const fits = all('.paper').map(fit);
      for (const note of all('[data-long]')) note.hidden = !fits.includes(false);
    });
  }
})();
