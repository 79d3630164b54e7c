// Share sheet of the device, where there is one; without one, the button keeps no place.
for (const button of document.querySelectorAll('[data-share]')) {
  const { share: text, address: url } = button.dataset;
  button.classList.add(navigator.share ? 'is-there' : 'is-missing');
  if (!navigator.share) continue;
  button.addEventListener('click', () => {
    // Canceling is not an error.
    navigator.share({ text, url }).catch(() => {});
  });
}
