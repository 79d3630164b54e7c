import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { zipCentre } from '@/lib/lookup/zips/zip-places';
import {
  callerCookie,
  findCaller,
  phoneOrder,
  readCaller,
  readCallerZip,
  townOf,
  typedForView,
} from '@/lib/offices/calling/caller';
import { readLookupQuery } from '@/lib/offices/lookup-query';
import { findOffices, isVacantOffice, officesOfDistrict } from '@/lib/offices/offices';
import { rereadEnv } from '@/lib/platform/env';

beforeAll(() => {
  vi.stubEnv('SECRET_KEY', 'a secret for tests only, long enough');
  rereadEnv();
});
afterAll(() => {
  vi.unstubAllEnvs();
  rereadEnv();
});

const austin = { latitude: 30.267, longitude: -97.743 };
const elPaso = { latitude: 31.76, longitude: -106.49 };

const headersWith = (cookie: string) => new Headers({ cookie: cookie.split(';', 1)[0] ?? '' });
const none = new Headers();
const viewOf = (query: string) => readLookupQuery(Object.fromEntries(new URLSearchParams(query)));

const found = async (near?: typeof austin) => ({
  district: 'TX-37' as const,
  offices: await officesOfDistrict('TX-37', { near }),
  town: 'Austin',
});

async function nearestTown(near: typeof austin, seat: 'TX-S1' | 'TX-S2') {
  const offices = await officesOfDistrict('TX-37', { near });
  const office = offices.find((one) => one.seat === seat);
  return office && !isVacantOffice(office) ? office.localPhones[0]?.town : undefined;
}

test('a senator’s nearest office differs between Austin and El Paso', async () => {
  expect(await nearestTown(austin, 'TX-S1')).toBe('Austin');
  expect(await nearestTown(elPaso, 'TX-S1')).not.toBe('Austin');
});

test('phones for a ZIP code alone are sorted by distance from its center', async () => {
  const answer = await findOffices({ zip: '20500' });
  const offices = answer.outcome === 'found' ? answer.offices : [];
  const phones = offices.flatMap((one) => (isVacantOffice(one) ? [] : one.localPhones));
  expect(phones[0]?.distanceKm).toBeLessThan(20);
});

describe('the cookie', () => {
  test('carries the town and the order of offices, encrypted and without coordinates', async () => {
    const cookie = callerCookie(await found(austin));
    const { order } = readCaller(headersWith(cookie), 'TX-37') ?? { order: {} };
    expect(order['TX-S1']?.[0]).toBe(phoneOrder((await found(austin)).offices)['TX-S1']?.[0]);
    expect(readCaller(headersWith(cookie), 'TX-37')?.town).toBe('Austin');
    expect(JSON.stringify(readCaller(headersWith(cookie), 'TX-37'))).not.toMatch(/30\.2|distance/);
    expect(cookie).toMatch(/^caller=[\w-]+; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax/);
    expect(cookie.length).toBeLessThan(2_000);
    expect(cookie).not.toContain('Austin');
  });

  test.each([
    ['78704', '78704'],
    ['ZIP: 78704-0001', '78704'],
    ['100 Sample Lane, Austin, TX 78704', undefined],
    ['787', undefined],
    ['', undefined],
  ])('carries the ZIP code of %j as %s', async (zip, read) => {
    expect(readCallerZip(headersWith(callerCookie({ ...(await found()), zip })))).toBe(read);
  });

  test('has no order when the location is unknown', async () => {
    const caller = readCaller(headersWith(callerCookie(await found())), 'TX-37');
    expect(caller).toEqual({ town: 'Austin', order: {} });
  });

  test('is valid for each district that the visitor may still choose', async () => {
    const cookie = callerCookie({ ...(await found()), districts: ['TX-37', 'TX-35'] });
    expect(readCaller(headersWith(cookie), 'TX-35')?.town).toBe('Austin');
    expect(readCaller(headersWith(cookie), 'TX-10')).toBeUndefined();
  });

  test('is ignored for another district or when it is expired, damaged, or missing', async () => {
    const cookie = callerCookie(await found(austin), Date.now());
    expect(readCaller(headersWith(cookie), 'TX-35')).toBeUndefined();
    const later = Date.now() + 11 * 60_000;
    expect(readCaller(headersWith(cookie), 'TX-37', later)).toBeUndefined();
    expect(readCaller(headersWith('caller=AAAA'), 'TX-37')).toBeUndefined();
    expect(readCaller(none, 'TX-37')).toBeUndefined();
  });
});

describe('the caller of a page', () => {
  const chosen = viewOf('district=TX-37&certainty=chosen');

  test('comes from the lookup that found the district', async () => {
    const headers = headersWith(callerCookie(await found(austin)));
    expect((await findCaller(chosen, {}, headers)).town).toBe('Austin');
  });

  test('comes from what was entered before the visitor chose', async () => {
    const caller = await findCaller(chosen, { zip: '78704-0001', city: ' South  Austin' }, none);
    expect(caller.town).toBe('South Austin');
    expect(caller.order['TX-S1']?.[0]).toBe(
      phoneOrder(await officesOfDistrict('TX-37', { near: austin }))['TX-S1']?.[0],
    );
  });

  test.each([
    ['choose=TX-35,TX-37', '78704'],
    ['state=TX', '73301'],
  ])('on %s knows the senator’s office nearest to %s', async (query, zip) => {
    const { town, order } = await findCaller(viewOf(query), { zip }, none);
    expect(town).toBe('Austin');
    expect(Boolean(order['TX-S1'])).toBe(zipCentre(zip) !== undefined);
  });

  test.each([
    ['district=NY-12', '78704'],
    ['choose=TX-35,NY-12', '78704'],
    ['state=NY', '78704'],
    ['away=military', '78704'],
    ['district=TX-37', ''],
    ['district=TX-37', 'x'],
  ])('is unknown on %s after "%s" was entered', async (query, zip) => {
    expect(await findCaller(viewOf(query), { zip, city: 'Austin' }, none)).toEqual({ order: {} });
  });
});

test.each([
  ['district=TX-37', { street: '100 Sample Lane', zip: '78704' }, true],
  ['district=TX-37', { city: 'Austin', zip: 'ZIP: 78704' }, true],
  ['choose=TX-35,TX-37', { zip: '78704-0001' }, true],
  ['district=NY-12', { street: '100 Sample Lane', zip: '78704' }, false],
  ['district=TX-37', { street: '100 Sample Lane', zip: '787' }, false],
])('on %s the typed %j is passed on: %s', (query, typed, isPassed) => {
  expect(typedForView(viewOf(query), typed)).toEqual(isPassed ? typed : {});
});

test.each([
  [{ city: ' San  Juan ', zip: '00901' }, 'San Juan'],
  [{ city: ' ', zip: '20500-0001' }, 'Washington'],
  [{ zip: '00000' }, undefined],
  [{ city: 7, zip: ['20500'] }, undefined],
  [{}, undefined],
])('the town of %j is %s', (typed, town) => {
  expect(townOf(typed)).toBe(town);
});
