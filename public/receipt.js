// Updates the open receipt: polls ever less often, while something can change and the page is
// visible. Only words change; for larger changes, a link appears.
(() => {
  // Reloads a page from the browser's cache: the receipt may have been closed since.
  addEventListener('pageshow', (event) => event.persisted && location.reload());
  const list = document.querySelector('[data-live]');
  const news = document.querySelector('[data-live-news]');
  if (!list || !news) return;
  const MAX_DELAY_MS = 60000;
  let delay = 2000;
  let open = true;
  let timer;
  let asking;

  const stop = () => {
    clearTimeout(timer);
    asking?.abort();
    asking = undefined;
  };
  const plan = () => {
    clearTimeout(timer);
    if (open && !document.hidden && list.isConnected) timer = setTimeout(ask, delay);
  };
  const show = (line, { state, label, sentence, reason, since, moment }) => {
    if (line.dataset.state === state) return false;
    line.dataset.state = state;
    line.className = `receipt-line is-${state}`;
    line.querySelector('.state').textContent = label;
    line.querySelector('[data-sentence]').textContent = reason ? `${sentence} ${reason}` : sentence;
    const time = line.querySelector('time');
    time.textContent = moment;
    time.dateTime = since;
    for (const old of line.querySelectorAll('[data-old]')) old.hidden = true;
    line.querySelector('[data-again]').hidden = false;
    return true;
  };

  async function ask() {
    asking = new AbortController();
    try {
      const answer = await fetch(list.dataset.live, { signal: asking.signal, cache: 'no-store' });
      if (answer.status === 404) open = false;
      delay = Math.min(MAX_DELAY_MS, answer.ok ? delay * 1.4 : MAX_DELAY_MS);
      if (answer.ok) {
        const { deliveries, headline, open: still } = await answer.json();
        open = still;
        const title = document.querySelector('[data-headline]');
        if (title && title.textContent !== headline) title.textContent = headline;
        const changes = [];
        for (const each of deliveries) {
          const line = document.getElementById(`letter-${each.id}`);
          if (line && show(line, each)) {
            changes.push(`${line.querySelector('[data-office]').textContent}: ${each.label}.`);
          }
        }
        if (changes.length) {
          // Shows the old status; the reloaded page has the new.
          document.querySelector('.proof')?.remove();
          news.textContent = changes.join(' ');
          delay = 2000;
        }
      }
    } catch {
      delay = Math.min(MAX_DELAY_MS, delay * 2);
    }
    plan();
  }

  addEventListener('pagehide', stop);
  addEventListener('pageshow', plan);
  document.addEventListener('visibilitychange', () => (document.hidden ? stop() : plan()));
  plan();
})();
