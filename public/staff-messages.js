// Keyboard shortcuts for the list of messages and for one message. Optional: they use links, boxes,
// and buttons of the page. Single keys do nothing while typing, and they can be switched off (WCAG
// 2.1.4).
(() => {
  const OFF = 'staff-keys-off';
  const isOff = () => {
    try {
      return localStorage.getItem(OFF) === 'yes';
    } catch {
      return false;
    }
  };
  const list = document.querySelector('.inbox-list');
  const message = document.querySelector('.message-page');

  // List: a box for all rows of this page, and the checked count.
  const rows = list ? [...list.querySelectorAll('tbody tr')] : [];
  const boxOf = (row) => row.querySelector('input[type="checkbox"]');
  const boxes = rows.map(boxOf);
  let at = -1;
  if (list && boxes.length > 0) {
    const bar = list.querySelector('.inbox-bar');
    const scope = bar.querySelector('select');
    const label = document.createElement('label');
    label.className = 'inbox-all';
    const all = document.createElement('input');
    all.type = 'checkbox';
    const words = document.createElement('span');
    words.textContent = ' Select all on this page';
    label.append(all, words);
    bar.prepend(label);
    const option = scope.querySelector('[value="checked"]');
    const count = () => {
      const checked = boxes.filter((box) => box.checked).length;
      all.checked = checked === boxes.length;
      all.indeterminate = checked > 0 && !all.checked;
      option.textContent = `${checked} checked ${checked === 1 ? 'message' : 'messages'}`;
    };
    all.addEventListener('change', () => {
      for (const box of boxes) box.checked = all.checked;
      scope.value = 'checked';
      count();
    });
    list.addEventListener('change', count);
    addEventListener('pageshow', count);
    count();
  }
  const goTo = (row) => {
    if (row < 0 || row >= rows.length) return;
    at = row;
    rows[at].querySelector('th a').focus();
  };
  for (const [row, element] of rows.entries()) {
    element.addEventListener('focusin', () => {
      at = row;
    });
  }
  const press = (selector) => document.querySelector(selector)?.click();
  const focus = (selector) => document.querySelector(selector)?.focus();
  const listKeys = {
    j: () => goTo(at + 1),
    k: () => goTo(at - 1),
    x: () => (at >= 0 ? boxes[at].click() : undefined),
  };
  const messageKeys = {
    n: () => press('[data-key="n"]'),
    o: () => press('[data-key="o"]'),
    a: () => focus('[data-key="a"]'),
    r: () => {
      const form = document.querySelector('[data-key="r"]');
      if (!form) return;
      form.open = true;
      form.querySelector('input:not([type="hidden"])').focus();
    },
  };
  const keys = message ? messageKeys : rows.length > 0 ? listKeys : {};
  const isTyping = ({ target }) =>
    target.closest?.('textarea, select, input:not([type="checkbox"]):not([type="radio"])');
  addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey || isOff() || isTyping(event) || !Object.hasOwn(keys, key)) {
      return;
    }
    event.preventDefault();
    keys[key]();
  });

  // Help on the keys, and the switch.
  const help = document.querySelector('[data-keys]');
  if (!help) return;
  const text = document.createElement('span');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  const show = () => {
    text.textContent = isOff() ? 'Keyboard shortcuts are off. ' : `${help.dataset.keys} `;
    button.textContent = isOff() ? 'Turn on shortcuts' : 'Turn off shortcuts';
  };
  button.addEventListener('click', () => {
    try {
      localStorage.setItem(OFF, isOff() ? '' : 'yes');
    } catch {}
    show();
  });
  help.append(text, button);
  show();
})();
