(() => {
  // Loaded before the page is shown, so that nobody can press an exit link that is not ready yet.
  const ready = (run) => addEventListener('DOMContentLoaded', run);
  const add = (tag, role, className) => {
    const made = document.createElement(tag);
    made.setAttribute('role', role);
    made.className = className;
    return made;
  };
  const leave = (exit) => {
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
  addEventListener('click', (event) => {
    const exit = event.target.closest('a[data-exit]');
    if (!exit) return;
    event.preventDefault();
    leave(exit);
  });
  ready(() => {
    const exit = document.querySelector('a[data-exit]');
    if (!exit) return;
    const { once, twice, over } = exit.dataset;
    const note = add('span', 'status', 'hidden');
    exit.after(note);
    let presses = 0;
    let timer;
    const count = (to) => {
      presses = to;
      exit.dataset.presses = to;
    };
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
      if (presses === 3) return leave(exit);
      note.textContent = presses === 1 ? once : twice;
      timer = setTimeout(() => {
        count(0);
        note.textContent = over;
      }, 3000);
    });
  });
  const clear = ({ persisted } = {}) => {
    try {
      if (!sessionStorage.getItem('left') && !sessionStorage.getItem('sent')) return;
      if (persisted) return location.reload();
      const [{ type }] = performance.getEntriesByType('navigation');
      if (type === 'navigate') return sessionStorage.removeItem('left');
      for (const form of document.forms) form.reset();
    } catch {}
  };
  ready(() => clear());
  addEventListener('pageshow', clear);
  try {
    // An old draft, also when its form is not opened again.
    const kept = JSON.parse(localStorage.getItem('draft'));
    if (kept && !(Math.abs(Date.now() - kept.at) < 7200000)) localStorage.removeItem('draft');
  } catch {}
  ready(() => {
    const notice = document.querySelector('[data-focus]');
    if (document.activeElement === document.body) notice?.focus();
    // For browsers in which style sheets cannot do this: text fields that show their whole text.
    if (CSS.supports('field-sizing', 'content')) return;
    const showAll = (text) => {
      if (text.localName !== 'textarea' || !text.scrollHeight) return;
      text.style.height = 'auto';
      text.style.height = `${text.scrollHeight + text.offsetHeight - text.clientHeight}px`;
    };
    for (const text of document.querySelectorAll('textarea')) showAll(text);
    for (const type of ['input', 'focusin'])
      addEventListener(type, ({ target }) => showAll(target));
  });
})();
