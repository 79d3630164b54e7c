// Keeps the session while staff type: it ends after a time without a request, and a form sent then
// leads to the sign-in page. If it has ended already, the page says so while the text is still here.
// Optional.
(() => {
  // Shorter than the shortest time that an operator can set.
  const EVERY_MS = 240_000;
  let asked = Date.now();
  const hasEnded = async () => {
    try {
      return (await fetch('/staff/help', { method: 'HEAD' })).redirected;
    } catch {
      return false;
    }
  };
  const say = () => {
    const text = document.createElement('p');
    text.id = 'session-ended';
    text.className = 'staff-notice staff-refusal';
    text.setAttribute('role', 'alert');
    const link = document.createElement('a');
    link.href = '/staff/sign-in';
    link.target = '_blank';
    link.textContent = 'Sign in again in a new tab';
    text.append('Your session has ended. ', link, ', then come back here and save.');
    document.querySelector('main').prepend(text);
  };
  addEventListener('input', async () => {
    if (Date.now() - asked < EVERY_MS) return;
    asked = Date.now();
    const said = document.getElementById('session-ended');
    const ended = await hasEnded();
    if (ended && !said) say();
    else if (!ended) said?.remove();
  });
})();
