addEventListener('click', ({ target }) => {
  const link = target.closest('a[data-calls]');
  const outcome = link && document.getElementById(`outcome-${link.dataset.calls}`);
  if (outcome) outcome.open = true;
});
