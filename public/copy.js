// A button below each text that is there to be copied; without scripts one selects it oneself.
for (const text of document.querySelectorAll('textarea[data-copy]')) {
  const { copy, copied, notCopied } = text.dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = copy;
  const status = document.createElement('span');
  status.className = 'copied';
  status.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.value);
      status.textContent = copied;
    } catch {
      // Not over plain http, and not in every browser.
      text.select();
      status.textContent = document.execCommand('copy') ? copied : notCopied;
    }
  });
  const line = document.createElement('p');
  line.className = 'copy';
  line.append(button, ' ', status);
  text.after(line);
}
