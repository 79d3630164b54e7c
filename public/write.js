// Beside the forms of the journey: how much room is left, a copy on this device for those who want
// one, and no lost text where the line is broken. Without this script all of it still works.
(() => {
  const KEPT_MS = 7200000;
  const form = document.querySelector('form[data-no-line]');
  if (!form) return;

  for (const text of form.querySelectorAll('[data-most]')) {
    const { most, left, over } = text.dataset;
    const note = document.getElementById(`${text.id}-most`);
    const showRoom = () => {
      const room = most - [...text.value.replace(/\r\n?/g, '\n')].length;
      const count = Math.abs(room).toLocaleString(`${document.documentElement.lang}-US`);
      note.textContent = (room < 0 ? over : left).replace('{}', count);
      note.classList.toggle('field-error', room < 0);
    };
    text.addEventListener('input', showRoom);
    showRoom();
  }

  const keep = form.querySelector('[data-keep]');
  const fields = [...form.querySelectorAll('input:not([type=hidden]), textarea, select')].filter(
    (field) => field !== keep && field.name !== 'leave_empty',
  );
  const path = location.pathname;
  const read = () => {
    try {
      const all = JSON.parse(localStorage.getItem('draft'));
      return all && Date.now() - all.at < KEPT_MS ? all : undefined;
    } catch {}
  };
  const forget = () => {
    try {
      localStorage.removeItem('draft');
    } catch {}
  };
  const stateOf = (field) => (/^(checkbox|radio)$/.test(field.type) ? field.checked : field.value);
  const write = () => {
    if (!keep.checked) return forget();
    const values = fields.map((field) => [field.id, stateOf(field)]);
    const pages = { ...read()?.pages, [path]: values };
    try {
      localStorage.setItem('draft', JSON.stringify({ at: Date.now(), pages }));
    } catch {
      keep.checked = false;
    }
  };
  if (keep) {
    const kept = read();
    if (!kept) forget();
    keep.checked = Boolean(kept);
    // Every stroke is kept, so that the copy is never older than what the server gives back.
    let put = 0;
    for (const [id, value] of kept?.pages[path] ?? []) {
      const field = fields.find((each) => each.id === id);
      if (!field || stateOf(field) === value) continue;
      if (typeof value === 'boolean') field.checked = value;
      else field.value = value;
      put += 1;
      field.dispatchEvent(new Event('input'));
    }
    if (put) document.getElementById('keep-told').textContent = keep.dataset.kept;
    form.addEventListener('input', write);
    form.addEventListener('change', write);
  }

  const note = document.getElementById('offline');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (form.dataset.asking) return;
    form.dataset.asking = 'yes';
    try {
      const signal = AbortSignal.timeout(8000);
      await fetch('/healthz', { method: 'HEAD', cache: 'no-store', signal });
      if (form.dataset.last) forget();
      form.submit();
    } catch {
      note.textContent = form.dataset.noLine;
      note.hidden = false;
    }
    delete form.dataset.asking;
  });
})();
