// Optional help for the forms of the journey: room left, fields filled in by ZIP code, an opt-in
// copy on this device, and no text lost while offline.
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

  for (const shown of form.querySelectorAll('[data-shows]')) {
    const text = document.getElementById(shown.dataset.shows);
    text.addEventListener('input', () => {
      shown.textContent = text.value;
    });
  }

  const byId = (id) => document.getElementById(id);
  const zip = byId('zip');
  const program = byId('addressProgram');
  const zipIn = (typed) =>
    /^(\p{Nd}{5})(\p{Nd}{4})?$/u.exec(typed.replace(/[\s\p{P}\p{S}\p{Cf}]/gu, ''))?.[1];
  // An address in this field has its own city and state, whatever its house number filled in.
  const clearFilledIn = () => {
    delete zip.dataset.asked;
    for (const field of [byId('city'), byId('state')]) {
      if (field.value && field.value === field.dataset.filled) field.value = '';
    }
    byId('goes-to').textContent = '';
  };
  const fillIn = async () => {
    const digits = zipIn(zip.value);
    if (!digits && zip.dataset.asked && /\p{L}/u.test(zip.value)) clearFilledIn();
    const asked = `${digits} ${program.checked}`;
    if (!digits || asked === zip.dataset.asked) return;
    zip.dataset.asked = asked;
    try {
      const response = await fetch('/api/zip', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          zip: digits,
          program: program.checked,
          language: document.documentElement.lang,
        }),
      });
      if (!response.ok) throw new Error(response.statusText);
      const answer = await response.json();
      // The answer for an earlier ZIP code may arrive last.
      if (zip.dataset.asked !== asked) return;
      for (const field of [byId('city'), byId('state')]) {
        // Typed values stay; values filled in for another ZIP code do not.
        const isFilled = [field.dataset.filled, answer[field.id]].includes(field.value);
        // Someone in the field is about to type.
        if ((field.value && !isFilled) || field === document.activeElement) continue;
        field.value = field.dataset.filled = answer[field.id];
      }
      byId('goes-to').textContent = answer.goesTo;
      const unreached = byId('unreached');
      if (!unreached || unreached.dataset.everyone) return;
      unreached.hidden = answer.isReached;
      byId('unreachedShown').value = answer.isReached ? '' : 'yes';
      for (const link of unreached.querySelectorAll('a')) {
        const query = answer.district && `?district=${answer.district}`;
        link.setAttribute('href', link.pathname + query);
      }
    } catch {
      // The next keystroke asks again.
      if (zip.dataset.asked === asked) delete zip.dataset.asked;
    }
  };
  if (zip) {
    zip.addEventListener('input', fillIn);
    program.addEventListener('input', fillIn);
    fillIn();
  }

  // The next message begins: from here on, the browser may restore fields again (`site.js`).
  const [{ type }] = performance.getEntriesByType('navigation');
  try {
    if (type === 'navigate') sessionStorage.removeItem('sent');
  } catch {}

  const keep = form.querySelector('[data-keep]');
  const fields = [...form.querySelectorAll('input:not([type=hidden]), textarea, select')].filter(
    (field) => field !== keep && field.name !== 'leave_empty',
  );
  const path = location.pathname;
  const read = () => {
    try {
      const all = JSON.parse(localStorage.getItem('draft'));
      return all && Math.abs(Date.now() - all.at) < KEPT_MS ? all : undefined;
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
    // Saves every keystroke, so that the copy is never older than the server's values.
    let put = 0;
    for (const [id, value] of kept?.pages[path] ?? []) {
      const field = fields.find((each) => each.id === id);
      if (!field || stateOf(field) === value) continue;
      if (typeof value === 'boolean') field.checked = value;
      else field.value = value;
      put += 1;
      field.dispatchEvent(new Event('input'));
    }
    if (put) document.getElementById('keep-status').textContent = keep.dataset.kept;
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
      if (form.dataset.last) {
        forget();
        sessionStorage.setItem('sent', 'yes');
      }
      // FormData lacks the pressed button unless the browser itself submits.
      const { name, value } = event.submitter ?? {};
      if (name)
        form.append(
          Object.assign(document.createElement('input'), { type: 'hidden', name, value }),
        );
      form.submit();
    } catch {
      note.textContent = form.dataset.noLine;
      note.hidden = false;
    }
    delete form.dataset.asking;
  });
})();
