// The device's own way to pass something on, where it has one; its place is kept in the page.
for (const button of document.querySelectorAll('[data-share]')) {
  const { share: text, address: url } = button.dataset;
  if (!navigator.share) continue;
  button.classList.add('is-there');
  button.addEventListener('click', () => {
    // Canceling the share sheet is no error.
    navigator.share({ text, url }).catch(() => {});
  });
}
