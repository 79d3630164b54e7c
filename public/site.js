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
  addEventListener('pageshow', ({ persisted }) => {
    try {
      if (!sessionStorage.getItem('left') && !sessionStorage.getItem('sent')) return;
      if (persisted) return location.reload();
      const [{ type }] = performance.getEntriesByType('navigation');
      if (type === 'navigate') return sessionStorage.removeItem('left');
      for (const form of document.forms) form.reset();
    } catch {}
  });
  document.querySelector('[data-focus]')?.focus();
})();
