// Leaving at once: on the exit link, or on Shift pressed three times. Works with our server down,
// since the address to leave for is in the page.
(() => {
  const exit = document.querySelector('a[data-exit]');
  const leave = () => {
    try {
      navigator.sendBeacon('/exit');
    } catch {}
    try {
      sessionStorage.setItem('left', 'yes');
    } catch {}
    document.title = '';
    document.documentElement.replaceChildren();
    location.replace(exit.dataset.exit);
  };
  if (exit) {
    let presses = [];
    exit.addEventListener('click', (event) => {
      event.preventDefault();
      leave();
    });
    addEventListener('keydown', ({ key, repeat }) => {
      if (repeat) return;
      const recent = presses.filter((at) => Date.now() - at < 3000);
      presses = key === 'Shift' ? [...recent, Date.now()] : [];
      if (presses.length === 3) leave();
    });
  }
  // The browser itself puts back what was typed in a field: not for whoever comes after an exit.
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
