import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures';

/** Everything else under /staff is for staff. Whoever adds to this list says why. */
const PUBLIC = [
  '/staff/sign-in', // to get in
  '/staff/sign-in/enter',
  '/staff/first', // its one-time token is asked instead
  '/staff/first/create',
];

type Door = { method: string; address: string };

/** Every page and every method of every route, as they lie in the file system. */
function doorsOf(folder = 'app/staff', address = '/staff'): Door[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    // A folder in brackets groups doors and has no part in their address.
    if (/^\(.+\)$/.test(entry.name)) return doorsOf(file, address);
    if (entry.isDirectory()) return doorsOf(file, `${address}/${segment(entry.name)}`);
    if (entry.name === 'page.tsx') return ['GET', 'POST'].map((method) => ({ method, address }));
    if (entry.name !== 'route.ts') return [];
    const exported = readFileSync(file, 'utf8').matchAll(
      /export (?:async )?(?:function|const) (GET|POST|PUT|PATCH|DELETE)\b/g,
    );
    return [...exported].map(([, method = '']) => ({ method, address }));
  });
}

const segment = (name: string) =>
  name.startsWith('[') ? '019ab0de-0000-7000-8000-00000000abcd' : name;

const doors = doorsOf();
const closed = doors.filter(({ address }) => !PUBLIC.includes(address));

test('the list of doors is whole', () => {
  expect(closed.length).toBeGreaterThan(8);
  for (const address of PUBLIC) {
    expect(doors.map((door) => door.address)).toContain(address);
  }
});

const strangers = {
  'without a session': {},
  'with a made-up session': {
    cookie: 'staff.session_token=made.up; __Host-staff.session_token=made.up',
  },
  'as the framework’s own navigation': { RSC: '1', 'Next-Router-Prefetch': '1' },
};

for (const [who, headers] of Object.entries(strangers)) {
  for (const { method, address } of closed) {
    test(`${method} ${address} ${who} leads to sign-in and nowhere else`, async ({ request }) => {
      const answer = await request.fetch(address, {
        method,
        headers,
        maxRedirects: 0,
        ...(method !== 'GET' && { form: { reason: 'a reason' } }),
      });
      if (answer.status() === 401) return;
      expect([303, 307]).toContain(answer.status());
      expect(answer.headers().location).toBe('/staff/sign-in');
      expect(await answer.text()).not.toContain('<main');
    });
  }
}

test('the doors that change something answer no GET', async ({ request }) => {
  const changes = closed.filter((door) => !closed.some(isPageOf(door)));
  for (const { address } of changes) {
    expect((await request.get(address, { maxRedirects: 0 })).status()).toBe(405);
  }
});

const isPageOf = (door: Door) => (other: Door) =>
  other.address === door.address && other.method === 'GET';
