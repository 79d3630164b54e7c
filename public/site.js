// Leaving at once: on an exit link, or on Shift pressed three times. Works with our server down,
// since the address to leave for is in the page.
(() => {
  const exit = document.querySelector('a[data-exit]');
  const add = (tag, role, className) => {
    const made = document.createElement(tag);
    made.setAttribute('role', role);
    made.className = className;
    return made;
  };
  // What covers the page comes first; whatever fails after it, nothing is to be seen any more.
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
    // One dot of the button fills with each press.
    const count = (to) => {
      presses = to;
      exit.dataset.presses = to;
    };
    exit.addEventListener('click', (event) => {
      event.preventDefault();
      leave();
    });
    // Only Shift let go again with no other key in between: not the one of a capital letter.
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
  // The browser itself puts back what was typed in a field: not for the next person after an exit.
  addEventListener('pageshow', ({ persisted }) => {
    try {
      if (!sessionStorage.getItem('left')) return;
      if (persisted) return location.reload();
      const [{ type }] = performance.getEntriesByType('navigation');
      if (type === 'navigate') return sessionStorage.removeItem('left');
      for (const form of document.forms) form.reset();
    } catch {}
  });
  document.querySelector('[data-focus]')?.focus();
})();
