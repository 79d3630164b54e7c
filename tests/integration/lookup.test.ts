import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { POST } from '@/app/api/lookup/route';
import { forgetGeocoder } from '@/lib/lookup/geocoders/chosen-geocoder';
import { readTypedAddress } from '@/lib/lookup/typed-address';
import { rereadEnv } from '@/lib/platform/env';
import { NETWORK_HEADER } from '@/lib/platform/network';
import { type CensusStub, startCensusStub } from '../support/census-stub';
import { freshDatabase } from '../support/database';
import { inAutumn2026 } from '../support/in-autumn-2026';

inAutumn2026();

const sample = { street: '100 Sample Lane', city: 'Austin', state: 'TX', zip: '78704' };
const next = { ...sample, street: '900 Example Road' };
const another = { ...sample, street: '901 Example Road' };

let database: Awaited<ReturnType<typeof freshDatabase>>;
let stub: CensusStub;
let network = 0;

beforeAll(async () => {
  database = await freshDatabase();
  stub = await startCensusStub();
  vi.stubEnv('GEOCODER_URL', stub.url);
  vi.stubEnv('LIMIT_LOOKUPS_PER_HOUR', '2');
  vi.stubEnv('LOG', 'off');
  rereadEnv();
});
beforeEach(() => {
  // Each test uses its own network.
  network += 1;
  forgetGeocoder();
  stub.mode = 'normal';
  stub.requests.length = 0;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await stub.close();
  await database.drop();
});

function post(body: string, type: string, headers: Record<string, string> = {}) {
  const request = new Request('http://localhost/api/lookup', {
    method: 'POST',
    body,
    headers: { 'content-type': type, [NETWORK_HEADER]: `192.0.2.${network}`, ...headers },
  });
  return POST(request);
}

const json = (input: unknown) => post(JSON.stringify(input), 'application/json; charset=utf-8');

const form = (input: Record<string, string>) =>
  post(new URLSearchParams(input).toString(), 'application/x-www-form-urlencoded');

describe('POST /api/lookup as JSON', () => {
  test('finds the offices of an address whose ZIP code has several districts', async () => {
    const answer = await json(sample);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { offices, ...found } = await answer.json();
    expect(found).toEqual({ outcome: 'found', district: 'TX-37', certainty: 'address' });
    expect(offices.map(({ seat }: { seat: string }) => seat)).toEqual(['TX-37', 'TX-S1', 'TX-S2']);
    expect(stub.requests).toHaveLength(1);
  });

  test.each(['error_500', 'drop', 'next_congress', 'several'] as const)(
    'returns the candidate districts if the geocoder is in mode %s',
    async (mode) => {
      stub.mode = mode;
      const answer = await (await json(sample)).json();
      expect(answer).toMatchObject({ outcome: 'choose', districts: ['TX-35', 'TX-37'] });
      expect(answer.offices).toHaveLength(2);
    },
  );

  test('reports problems as keys', async () => {
    const answer = await json({ zip: '1', state: 'Nowhere' });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toEqual({
      type: 'about:blank',
      title: expect.any(String),
      status: 422,
      problems: { zip: 'wrong', state: 'wrong' },
    });
  });

  test.each([
    ['{', 'application/json', 400],
    ['[]', 'application/json', 400],
    ['null', 'application/json', 400],
    ['zip=10001', 'text/plain', 415],
    ['broken', 'multipart/form-data; boundary=x', 400],
  ])('refuses the body %j with type %s (%i)', async (body, type, status) => {
    const answer = await post(body, type);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ status });
  });

  test('answers 429 to too many geocoder requests, and does not limit other lookups', async () => {
    expect((await json(sample)).status).toBe(200);
    expect((await json(next)).status).toBe(200);
    const refused = await json(another);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ problems: { form: 'too_many' } });
    expect(stub.requests).toHaveLength(2);
    expect((await json(sample)).status).toBe(200);
    expect((await json({ zip: '78704' })).status).toBe(200);
    expect((await json({ ...sample, state: 'NY', zip: '10001' })).status).toBe(200);
  });
});

describe('the lookup form', () => {
  const locationOf = (answer: Response) => answer.headers.get('location') ?? '';

  const typedIn = (answer: Response) => {
    const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';', 1);
    return { cookie, typed: readTypedAddress(new Headers({ cookie })) };
  };

  test.each([
    [{ zip: '10001', language: 'es' }, '/es/lookup?district=NY-12&certainty=zip'],
    [{ zip: '02138', language: 'en' }, '/en/lookup?choose=MA-05,MA-07'],
    [{ zip: '73301', language: 'xx' }, '/en/lookup?state=TX'],
    [{ zip: '09001' }, '/en/lookup?away=military'],
    [{ zip: '' }, '/en/lookup?zip=missing'],
    [{ zip: '78704', state: 'NY' }, '/en/lookup?state=mismatch'],
    [sample, '/en/lookup?district=TX-37&certainty=address'],
  ])('redirects %j to %s', async (input: Record<string, string>, location) => {
    const answer = await form(input);
    expect(answer.status).toBe(303);
    expect(locationOf(answer)).toBe(location);
  });

  test('keeps what was typed in a sealed cookie and out of the URL', async () => {
    const answer = await form({ ...sample, zip: '787', street: '9 Sämple <Lane>' });
    const { cookie, typed } = typedIn(answer);
    expect(typed).toEqual({ ...sample, zip: '787', street: '9 Sämple <Lane>' });
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
    const sealed = Buffer.from(cookie.split('=', 2)[1] ?? '', 'base64url').toString('latin1');
    expect(sealed.length).toBeGreaterThan(40);
    expect(sealed).not.toMatch(/Lane|Austin/);
    expect(locationOf(answer)).not.toMatch(/Lane|Austin|787\b/);
  });

  test('asks for a shorter street or city and keeps what was typed', async () => {
    const long = {
      ...sample,
      street: 'Sample '.repeat(20).trim(),
      city: 'Example '.repeat(10).trim(),
    };
    const answer = await form(long);
    expect(locationOf(answer)).toBe('/en/lookup?street=too_long&city=too_long');
    expect(typedIn(answer).typed).toEqual(long);
  });

  test('finds the district of an address longer than the street field allows', async () => {
    const street =
      'Texas State Capitol, 1100, Congress Avenue, Downtown, Austin, Travis County, Texas, 78701, United States';
    const answer = await form({ street, city: '', state: '', zip: '' });
    expect(locationOf(answer)).toMatch(/^\/en\/lookup\?(?:district|choose)=TX-/);
    const read = { street: '1100 Congress Avenue', city: 'Austin', state: 'TX', zip: '78701' };
    expect(typedIn(answer).typed).toMatchObject(read);
  });

  test('keeps the address for the writing page for ten minutes once the district is found', async () => {
    const answer = await form(sample);
    expect(answer.headers.get('set-cookie')).toMatch(/^lookup=[\w-]{40,}; Path=\/; Max-Age=600/);
    expect(typedIn(answer).typed).toEqual(sample);
    expect(locationOf(answer)).not.toMatch(/Lane|Austin|78704/);
  });

  test('goes to the writing page with the ZIP code, without a lookup', async () => {
    const input = { zip: '78704', language: 'es', next: 'write' };
    const answer = await form(input);
    expect(locationOf(answer)).toBe('/es/write');
    expect(typedIn(answer).typed).toEqual({ zip: '78704' });
    // Otherwise the ZIP code of an earlier lookup would replace it.
    expect(answer.headers.get('set-cookie')).toMatch(/caller=;.*Max-Age=0/);
    const empty = await form({ ...input, zip: '' });
    expect(locationOf(empty)).toBe('/es/write');
    expect(empty.headers.get('set-cookie')).toBeNull();
    const referer = 'http://localhost/en?from=poster';
    const type = 'application/x-www-form-urlencoded';
    expect(locationOf(await post('next=write', type, { referer }))).toBe('/en/write?from=poster');
  });

  test('lets a visitor over the limit choose between the candidate districts', async () => {
    await form(sample);
    await form(next);
    expect(locationOf(await form(another))).toBe('/en/lookup?choose=TX-35,TX-37');
    expect(stub.requests).toHaveLength(2);
  });
});

test('an expired, damaged, or missing cookie yields no address', async () => {
  const answer = await form({ zip: '' });
  const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';', 1);
  const later = Date.now() + 11 * 60_000;
  expect(readTypedAddress(new Headers({ cookie }), later)).toEqual({});
  expect(readTypedAddress(new Headers({ cookie: `${cookie}x` }))).toEqual({});
  expect(readTypedAddress(new Headers({ cookie: 'lookup=!' }))).toEqual({});
  expect(readTypedAddress(new Headers())).toEqual({});
});
