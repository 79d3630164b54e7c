import { congresses } from '@/lib/lookup/congress';
import { ringsOf } from '@/lib/lookup/map/district-map';
import { zipCentre } from '@/lib/lookup/zips/zip-places';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { austin, type Visitor } from './visitor';

const someone = { firstName: 'Sam', lastName: 'Sample' };
const unknownStreet = { ...austin, street: '4 Nowhere Road' };

async function looksUp(visitor: Visitor, typed: { zip: string; street?: string; state?: string }) {
  const { page } = visitor;
  await visitor.opens('/en/lookup');
  if (typed.street || typed.state) await page.getByText('Add my street address').click();
  if (typed.street) await page.locator('#street').fill(typed.street);
  if (typed.state) await page.getByLabel('State or territory').selectOption(typed.state);
  await page.getByLabel('Home ZIP code').fill(typed.zip);
  await page.getByRole('button', { name: 'Find my members of Congress' }).click();
}

const heading = (visitor: Visitor) => visitor.page.getByRole('heading', { level: 1 });
const map = (visitor: Visitor) => visitor.page.locator('.district-map svg');
const useLocation = (visitor: Visitor) =>
  visitor.page.getByRole('button', { name: 'Use my location' });
const locationStatus = (visitor: Visitor) => visitor.page.locator('.locate [role=status]');

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a split ZIP code gets a map and a list of districts with nearby places', async ({
      visitor,
    }) => {
      const { page } = visitor;
      await looksUp(visitor, { zip: '02186' });
      await expect(map(visitor)).toHaveAccessibleName(/around ZIP code 02186$/);
      await visitor.sees(
        /^The dot marks the middle of ZIP code .*MA‑07 is to the \w+ and MA‑08 is in the middle/,
      );
      await expect(page.locator('.districts li').filter({ hasText: 'MA-08' })).toContainText(
        /Nearby: .*Braintree/,
      );
      await expect(useLocation(visitor)).toBeVisible({ visible: javaScriptEnabled });
      await page.locator('.district-map text').getByText('MA-07').click({ force: true });
      await visitor.sees('You chose this district.');
      await visitor.sees('Ayanna Pressley');
    });

    test('an address with a PO box does not settle the district', async ({ visitor }) => {
      await looksUp(visitor, { street: 'P.O. Box 12', zip: austin.zip });
      await expect(heading(visitor)).toHaveText('Which of these is yours?');
      await visitor.sees('A PO box shows where you get mail, not where you live.');
    });

    test('a state that contradicts the ZIP code is reported with the right state', async ({
      visitor,
    }) => {
      await looksUp(visitor, { state: 'OH', zip: austin.zip });
      await expect(visitor.page.getByRole('alert')).toContainText(
        'Check the state and the ZIP code. ZIP code 78704 is in Texas',
      );
    });

    test('a ZIP code in two states shows senators only after the choice', async ({ visitor }) => {
      await looksUp(visitor, { zip: '38852' });
      await visitor.sees('Choose one to see your senators.');
      await visitor.page.getByRole('link', { name: /^AL-04, Alabama: / }).click();
      await expect(visitor.page.locator('.office')).toHaveCount(3);
    });

    test('the write form shows the same map and explains PO boxes', async ({ visitor }) => {
      const { page } = visitor;
      await visitor.opens('/en/write');
      await visitor.givesAddress({ ...austin, street: 'PO Box 12' });
      await visitor.writes({ ...someone, email: `box-${javaScriptEnabled}@example.org` });
      await expect(page).toHaveTitle(/^Which of these is yours/);
      await visitor.sees('You can use a PO box as your mailing address');
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(map(visitor)).toBeVisible();
      await expect(page.getByText('Nearby ZIP codes: ')).toHaveCount(2);
      await visitor.goesOn(/TX-35/);
      await expect(heading(visitor)).toHaveText('Preview your message');
      await visitor.sees(/^To .*Casar/);
    });
  });
}

test('the map of a shared link shows no ZIP code', async ({ visitor }) => {
  await visitor.opens('/en/lookup?choose=TX-35,TX-37');
  await expect(map(visitor)).toHaveAccessibleName('Map of the area where these districts meet');
  await expect(visitor.page.getByText('ZIP 78704')).toHaveCount(0);
});

test('a state alone lists all its districts, and a made-up query does not call them new', async ({
  visitor,
}) => {
  await visitor.opens('/en/lookup?state=TX&map=new');
  await visitor.sees(/^This Texas ZIP code is used only for PO boxes or for one building/);
  await expect(visitor.page.getByText('new districts')).toHaveCount(0);
  await expect(visitor.page.locator('.districts li')).toHaveCount(38);
  await expect(map(visitor)).toHaveCount(0);
});

const place = (zip: string) => zipCentre(zip) ?? { latitude: 0, longitude: 0 };

/** Point exactly on the boundary between two districts. */
function pointOnBoundary() {
  const [one, other] = (['TX-35', 'TX-37'] as const).map((district) =>
    ringsOf(district, congresses[0]).flatMap((ring) =>
      Array.from({ length: ring.length / 2 }, (_, at) => `${ring[2 * at]} ${ring[2 * at + 1]}`),
    ),
  );
  const shared = one?.filter((point) => other?.includes(point)) ?? [];
  const [longitude = 0, latitude = 0] = (shared[Math.floor(shared.length / 2)] ?? '')
    .split(' ')
    .map(Number);
  return { latitude, longitude };
}

test.describe('a browser that gives its location', () => {
  test.use({ permissions: ['geolocation'], geolocation: place(austin.zip) });

  test('is asked only on request, and its location appears in no URL', async ({ visitor }) => {
    const { page } = visitor;
    await page.addInitScript(() => {
      const ask = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
      navigator.geolocation.getCurrentPosition = (...given) => {
        document.documentElement.dataset.asked = 'yes';
        ask(...given);
      };
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url(), request.headers().referer ?? ''));
    await looksUp(visitor, { zip: austin.zip });
    await expect(page.locator('html')).not.toHaveAttribute('data-asked');
    await expectAccessible(page);
    await useLocation(visitor).click();
    await visitor.sees('We found it using your location.');
    await visitor.sees('Lloyd Doggett');
    expect(asked.filter((url) => /latitude|30\.2|97\.7|78704/.test(url))).toEqual([]);
    await page.goBack();
    await expect(locationStatus(visitor)).toHaveText('');
  });

  test('moves the focus to its district in the write form', async ({ visitor }) => {
    const { page } = visitor;
    await visitor.opens('/en/write');
    await visitor.givesAddress(unknownStreet);
    await visitor.writes({ ...someone, email: 'located@example.org' });
    await expectAccessible(page);
    await useLocation(visitor).click();
    await expect(locationStatus(visitor)).toContainText('You’re in TX-37.');
    await expect(page.getByRole('button', { name: /TX-37/ })).toBeFocused();
    await expectAccessible(page);
  });

  test('gets no suggestion if its location is in another district', async ({ visitor }) => {
    await visitor.page.context().setGeolocation(place('02186'));
    await visitor.opens('/en/write');
    await visitor.givesAddress(unknownStreet);
    await visitor.writes({ ...someone, email: 'located@example.org' });
    await useLocation(visitor).click();
    await expect(locationStatus(visitor)).toContainText(
      'This location isn’t in any of these districts.',
    );
    await expect(visitor.page.locator('[name=district]:focus')).toHaveCount(0);
  });

  test('gets an error if its location is in no district', async ({ visitor }) => {
    await visitor.page.context().setGeolocation({ latitude: 40, longitude: -40 });
    await looksUp(visitor, { zip: austin.zip });
    await useLocation(visitor).click();
    await expect(visitor.page.getByRole('alert')).toContainText(
      'That location isn’t in any congressional district',
    );
  });

  test('near a boundary is asked which side it is on', async ({ visitor }) => {
    await visitor.page.context().setGeolocation(pointOnBoundary());
    await looksUp(visitor, { zip: austin.zip });
    await useLocation(visitor).click();
    await visitor.sees('Which side of the line do you live on?');
    await expectAccessible(visitor.page);
    await visitor.page.getByRole('link', { name: /^TX-35: / }).click();
    await visitor.sees('You chose this district.');
  });

  test('near a boundary gets no suggestion in the write form', async ({ visitor }) => {
    await visitor.page.context().setGeolocation(pointOnBoundary());
    await visitor.opens('/en/write');
    await visitor.givesAddress(unknownStreet);
    await visitor.writes({ ...someone, email: 'located@example.org' });
    await useLocation(visitor).click();
    await expect(locationStatus(visitor)).toContainText('too close to the edge of a district');
    await expect(visitor.page.locator('[name=district]:focus')).toHaveCount(0);
  });
});

test('a browser that refuses its location is offered other ways', async ({ visitor }) => {
  await visitor.page.context().clearPermissions();
  await looksUp(visitor, { zip: austin.zip });
  await useLocation(visitor).click();
  await expect(locationStatus(visitor)).toContainText('Choose your district from the list');
  await expectAccessible(visitor.page);
});
