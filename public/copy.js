for (const text of document.querySelectorAll('[data-copy]')) {
  const { copy, copyWhat, copyMain, copied, notCopied } = text.dataset;
  const button = document.createElement('button');
  button.type = 'button';
  if (!copyMain) button.className = 'quiet';
  button.textContent = copy;
  if (copyWhat) {
    const what = document.createElement('span');
    what.className = 'hidden';
    what.textContent = ` (${copyWhat})`;
    button.append(what);
  }
  const status = document.createElement('span');
  status.className = 'copied';
  status.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.value ?? text.textContent);
      status.textContent = copied;
    } catch {
      if (text.select) text.select();
      else getSelection().selectAllChildren(text);
      status.textContent = document.execCommand('copy') ? copied : notCopied;
    }
  });
  const line = document.createElement(copyWhat ? 'span' : 'p');
  line.className = 'copy';
  line.append(button, ' ', status);
  text.after(line);
}
