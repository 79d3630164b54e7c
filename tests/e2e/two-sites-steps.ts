import { type APIRequestContext, expect, test } from 'playwright/test';
import { shippedWording, textAt, wordingKeysOf } from '@/lib/campaign/wording';
import { keepFactor } from '@/lib/staff/second-factor/own-factor';
import { someone } from '../support/keep-alive-load';
import { CALL_LIMIT, type TwoMachines } from '../support/two-machines';
import { postsSignIn } from './signed-in-request';
import { FROM_OUR_PAGE as headers } from './staff-door-requests';
import { ada, changesCampaign, posts, SECRET, SOON, textOf } from './staff-forms';

async function inboxOf(request: APIRequestContext, url: string) {
  const answer = await request.get(`${url}/staff/inbox`, { maxRedirects: 0 });
  return answer.headers().location ?? answer.status();
}

export const firstAccount = ({ a, b, db }: TwoMachines) =>
  test.step('both sites print the same link, which creates one account', async () => {
    expect(a.firstAccountLink).toMatch(/\/staff\/setup\?token=/);
    expect(b.firstAccountLink).toBe(a.firstAccountLink);
    const token = new URL(a.firstAccountLink).searchParams.get('token') ?? '';
    const outcomes = await Promise.all(
      [a, b, a, b].map(async ({ url }) => {
        const body = new URLSearchParams({ token, ...ada });
        const path = `${url}/staff/setup/create`;
        const answer = await fetch(path, { method: 'POST', body, headers, redirect: 'manual' });
        return answer.headers.get('location')?.replace(/\?.*/, '');
      }),
    );
    expect(outcomes.filter((path) => path === '/staff/sign-in')).toHaveLength(1);
    const users = await db.staffUser.findMany();
    expect(users).toHaveLength(1);
    for (const { url } of [a, b]) {
      expect(await textOf(`${url}/staff/setup?token=${token}`)).not.toContain('name="password"');
    }
    await keepFactor(db, users[0]?.id ?? '', { secret: SECRET, codes: ['aaaaa-aaaaa'] });
  });

export const sessions = ({ a, b }: TwoMachines, staff: APIRequestContext) =>
  test.step('a session of one machine works on the other', async () => {
    expect(await inboxOf(staff, b.url)).toBe('/staff/sign-in');
    await postsSignIn(staff, { ...ada, secret: SECRET });
    for (const { url } of [a, b]) expect(await inboxOf(staff, url)).toBe(200);
  });

export const changes = (world: TwoMachines, staff: APIRequestContext) =>
  test.step('a change on one machine shows on pages that the other has cached', async () => {
    const { a, b, db } = world;
    const shows = async (path: string, text: string, change: () => Promise<unknown>) => {
      expect(await textOf(b.url + path)).not.toContain(text);
      const cached = await textOf(b.url + path);
      expect(await textOf(b.url + path)).toBe(cached);
      await change();
      const changedAt = performance.now();
      await expect.poll(() => textOf(b.url + path), SOON).toContain(text);
      const ms = Math.round(performance.now() - changedAt);
      process.stdout.write(`  ${path} of the other machine shows the change after ${ms} ms\n`);
    };
    await shows('/en/privacy', 'Sample Operator', () =>
      changesCampaign(world, staff, 'organisation', {
        operatorName: 'Sample Operator',
        operatorAddress: '1 Example Square, Anytown, TX 78704',
        operatorContact: 'contact@campaign.example.org',
      }),
    );
    const headline = 'A headline for two machines';
    await shows('/en', headline, async () => {
      const shipped = shippedWording('2026-law');
      const words = Object.fromEntries(
        wordingKeysOf('2026-law').map((key) => [key, textAt(shipped, key)]),
      );
      const form = { ...words, 'en-headline': headline, draft: '', version: '0' };
      const path = '/staff/campaign/words/2026-law';
      expect(await posts(staff, `${path}/save`, form)).toContain('words_saved');
      const { id: draft } = await db.editionWording.findFirstOrThrow();
      const published = await posts(staff, `${path}/publish`, { draft, version: '1' });
      expect(published).toContain('words_published');
    });
    expect(await textOf(`${a.url}/en`)).toContain(headline);
  });

export const limits = ({ a, b }: TwoMachines) =>
  test.step('a network has one limit for both machines', async () => {
    const statuses: number[] = [];
    for (let call = 0; call < CALL_LIMIT + 2; call += 1) {
      const { url } = call % 2 === 0 ? a : b;
      const answer = await fetch(`${url}/api/calls`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': '192.0.2.77' },
        body: JSON.stringify({ seat: 'TX-37', outcome: 'called' }),
      });
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([...Array(CALL_LIMIT).fill(200), 429, 429]);
  });

export const drafts = ({ a, b, db }: TwoMachines, visitor: APIRequestContext) =>
  test.step('a draft begun on one machine is continued and sent on the other', async () => {
    const { prefix, firstName, lastName, email, street, subject } = someone();
    const zip = '82001';
    const path = '/api/messages';
    const start = { language: 'en', step: 'start', zip };
    expect(await posts(visitor, a.url + path, start)).toBe('/en/write?draft');
    expect(await (await visitor.get(`${b.url}/en/write?draft`)).text()).toContain(zip);
    const typed = { prefix, firstName, lastName, email, street, subject, zip };
    const written = { ...typed, city: 'Cheyenne', state: 'WY', message: 'From two machines.' };
    const write = { language: 'en', step: 'write', ...written };
    expect(await posts(visitor, b.url + path, write)).toBe('/en/write/check?draft');
    const preview = await (await visitor.get(`${a.url}/en/write/check?draft`)).text();
    expect(preview).toContain('From two machines.');
    const to = await posts(visitor, a.url + path, { language: 'en', step: 'send' });
    expect(to).toMatch(/^\/en\/receipt\//);
    expect((await visitor.get(b.url + to)).status()).toBe(200);
    expect(await db.message.count({ where: { email } })).toBe(1);
  });

export const signsOut = ({ b }: TwoMachines, staff: APIRequestContext) =>
  test.step('signing out on one machine signs out on both', async () => {
    expect(await posts(staff, '/staff/sign-out', {})).toContain('signed_out');
    expect(await inboxOf(staff, b.url)).toBe('/staff/sign-in');
  });
