(() => {
  const box = document.querySelector('[data-locate]');
  if (!box) return;
  const status = box.querySelector('[role=status]');
  let isAsking = false;
  const say = (name, district) => {
    isAsking = false;
    status.textContent = box.dataset[name].replace('%', district);
  };
  const buttonOf = (district) => document.querySelector(`[name=district][value="${district}"]`);

  const sendForm = (place) => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/api/lookup';
    form.hidden = true;
    for (const [name, value] of Object.entries(place)) {
      const field = document.createElement('input');
      [field.name, field.value] = [name, value];
      form.append(field);
    }
    document.body.append(form);
    form.submit();
    form.remove();
  };

  const choose = ({ outcome, district, districts = [] }) => {
    if (outcome !== 'found') return say('failed');
    if (districts.length > 1) return say('edge');
    const button = buttonOf(district);
    if (!button) return say('elsewhere');
    button.focus();
    say('chosen', district);
  };

  const askServer = async (place) => {
    try {
      const answer = await fetch('/api/lookup', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(place),
      });
      const { problems, ...found } = await answer.json();
      if (problems?.location === 'outside') say('elsewhere');
      else choose(found);
    } catch {
      say('failed');
    }
  };

  box.querySelector('button').addEventListener('click', () => {
    if (isAsking) return;
    if (!navigator.geolocation) return say('failed');
    say('asking');
    isAsking = true;
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        say('found');
        const place = { latitude, longitude, accuracy };
        if (box.dataset.locate === 'buttons') askServer(place);
        else sendForm({ ...place, language: document.documentElement.lang });
      },
      ({ code }) => say(code === 1 ? 'denied' : 'failed'),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) status.textContent = '';
  });
  box.hidden = false;
})();
