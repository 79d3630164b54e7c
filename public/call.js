// A press on a number opens "How did your call go?" of its office, ready for when the caller is back.
addEventListener('click', ({ target }) => {
  const link = target.closest('a[data-calls]');
  const outcome = link && document.getElementById(`outcome-${link.dataset.calls}`);
  if (outcome) outcome.open = true;
});
