// Share sheet of the device, where there is one; its place in the page is reserved.
for (const button of document.querySelectorAll('[data-share]')) {
  const { share: text, address: url } = button.dataset;
  if (!navigator.share) continue;
  button.classList.add('is-there');
  button.addEventListener('click', () => {
    // Canceling is not an error.
    navigator.share({ text, url }).catch(() => {});
  });
}
