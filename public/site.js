(() => {
  const exit = document.querySelector('a[data-exit]');
  const add = (tag, role, className) => {
    const made = document.createElement(tag);
    made.setAttribute('role', role);
    made.className = className;
    return made;
  };
  const leave = () => {
    const cover = add('div', 'alert', 'exit-cover');
    document.title = '';
    cover.textContent = exit.dataset.leaving;
    document.body.replaceChildren(cover);
    try {
      navigator.sendBeacon('/exit');
    } catch {}
    try {
      localStorage.removeItem('draft');
      sessionStorage.setItem('left', 'yes');
    } catch {}
    location.replace(exit.dataset.exit);
  };
  if (exit) {
    const { once, twice, over } = exit.dataset;
    const note = add('span', 'status', 'hidden');
    exit.after(note);
    let presses = 0;
    let timer;
    const count = (to) => {
      presses = to;
      exit.dataset.presses = to;
    };
    exit.addEventListener('click', (event) => {
      event.preventDefault();
      leave();
    });
    let alone = false;
    addEventListener('keydown', ({ key, repeat }) => {
      alone = key === 'Shift' && (alone || !repeat);
      if (!alone) count(0);
    });
    addEventListener('keyup', ({ key }) => {
      if (key !== 'Shift' || !alone) return;
      alone = false;
      clearTimeout(timer);
      count(presses + 1);
      if (presses === 3) return leave();
      note.textContent = presses === 1 ? once : twice;
      timer = setTimeout(() => {
        count(0);
        note.textContent = over;
      }, 3000);
    });
  }
  const clear = ({ persisted } = {}) => {
    try {
      if (!sessionStorage.getItem('left') && !sessionStorage.getItem('sent')) return;
      if (persisted) return location.reload();
      const [{ type }] = performance.getEntriesByType('navigation');
      if (type === 'navigate') return sessionStorage.removeItem('left');
      for (const form of document.forms) form.reset();
    } catch {}
  };
  clear();
  addEventListener('pageshow', clear);
  // A slow browser puts typed text back even later; until the visitor types, it is removed again.
  const later = [0, 300, 1000, 3000].map((ms) => setTimeout(clear, ms));
  for (const type of ['keydown', 'pointerdown'])
    addEventListener(type, () => later.forEach(clearTimeout), { once: true });
  // For browsers in which style sheets cannot do this: text fields that show their whole text.
  if (!CSS.supports('field-sizing', 'content')) {
    const showAll = (text) => {
      if (text.localName !== 'textarea' || !text.scrollHeight) return;
      text.style.height = 'auto';
      text.style.height = `${text.scrollHeight + text.offsetHeight - text.clientHeight}px`;
    };
    for (const text of document.querySelectorAll('textarea')) showAll(text);
    for (const type of ['input', 'focusin'])
      addEventListener(type, ({ target }) => showAll(target));
  }
  document.querySelector('[data-focus]')?.focus();
})();
