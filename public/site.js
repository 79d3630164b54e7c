// Leaving at once: on the exit link, or on Shift pressed three times. Works with our server down,
// since the address to leave for is in the page.
(() => {
  const exit = document.querySelector('a[data-exit]');
  const leave = () => {
    try {
      navigator.sendBeacon('/exit');
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
  document.querySelector('[data-focus]')?.focus();
})();
