import type { Page } from 'playwright/test';
import { openDb, type PrismaClient } from '@/lib/platform/db';
import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { makeDataDir, removeDataDir, type Site, startSite } from '../support/site';
import { staffDoors } from '../support/staff-doors';
import { type AdminForm, adminForms, layOut } from './admin-forms';
import { test as base, expect } from './fixtures';
import { marksOfAll } from './personal-data';
import { signInAs, staffOf } from './signed-in';
import { postsSignIn } from './signed-in-request';
import {
  addressOf,
  everyMethod,
  FROM_OUR_PAGE,
  leadsTo,
  type Places,
  wrongAnswers,
} from './staff-door-requests';

/** Separate site, because an admin's changes would be visible in other tests. */
const test = base.extend<{ db: PrismaClient }, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern here
    async ({}, use) => {
      const dataDir = makeDataDir();
      const site = await startSite({ dataDir });
      await use(site);
      await site.stop();
      removeDataDir(dataDir);
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  db: async ({ site }, use) => {
    const db = openDb((await findRunningPostgres(site.dataDir)) ?? '', 2);
    await use(db);
    await db.$disconnect();
  },
});

const ADMINS_ONLY_PATH = '/staff/inbox?notice=admins_only';
const ofAdmins = staffDoors().filter(({ isForAdmins }) => isForAdmins);

/**
 * All fields that an admin's browser would send with a form on this page, including the hidden
 * ones.
 */
async function fieldsOf(page: Page, on: string, action: string) {
  await page.goto(on);
  const form = page.locator(`form[action="${action}"]`).first();
  const fields = await form.evaluate((node) => [...new FormData(node as HTMLFormElement)]);
  return Object.fromEntries(fields.filter(([, value]) => typeof value === 'string')) as Record<
    string,
    string
  >;
}

const actionsOf = async (db: PrismaClient, actorId: string) => {
  const lines = await db.auditLine.findMany({ where: { actorId }, orderBy: { at: 'asc' } });
  return lines.map(({ action }) => action);
};

test('every admin route that accepts a form has one in this test', () => {
  const posts = ofAdmins.filter(({ methods }) => methods.includes('POST'));
  expect(posts.length).toBeGreaterThan(25);
  const tested = new Set(adminForms({}).map(({ door }) => door));
  expect([...tested].sort()).toEqual(posts.map(({ address }) => address).sort());
});

test('a reviewer can use no page or route for admins with any method', async ({
  page,
  request,
  site,
  db,
}) => {
  test.setTimeout(240_000);
  const [rey, eve] = [await staffOf(site, 'reviewer'), await staffOf(site, 'reviewer')];
  const places: Places = await layOut(db, eve);
  await signInAs(page, site, 'admin');
  await postsSignIn(request, rey);
  const idOf = async (email: string) =>
    (await db.staffUser.findUniqueOrThrow({ where: { email } })).id;
  const [reviewer, admin] = [await idOf(rey.email), await idOf(await emailOf(page, site.url))];

  await test.step('every page and route refuses every method', async () => {
    const before = await marksOfAll(db);
    const isRefused = leadsTo(ADMINS_ONLY_PATH);
    const how = { methodsOf: everyMethod, places };
    expect(await wrongAnswers(request, ofAdmins, isRefused, how)).toEqual([]);
    const navigation = { headers: { RSC: '1' }, places };
    expect(await wrongAnswers(request, ofAdmins, isRefused, navigation)).toEqual([]);
    expect(await marksOfAll(db)).toEqual(before);
  });

  for (const one of adminForms(places)) {
    await test.step(`${one.door} refuses a form that an admin could send`, async () => {
      const { to, form } = await formOf(one);
      const before = await marksOfAll(db);
      const sent = { multipart: form, headers: FROM_OUR_PAGE, maxRedirects: 0 };
      const refused = await request.post(to, sent);
      expect([refused.status(), refused.headers().location]).toEqual([303, ADMINS_ONLY_PATH]);
      expect(await marksOfAll(db)).toEqual(before);
      // The same request from an admin succeeds, so the form was valid.
      const done = async () =>
        (await actionsOf(db, admin)).filter((action) => action === one.does).length;
      const doneBefore = await done();
      const accepted = await page.context().request.post(site.url + to, sent);
      const { location = '' } = accepted.headers();
      if (typeof one.does === 'string') expect(await done(), location).toBe(doneBefore + 1);
      else expect(location).toMatch(one.does);
      if (one.door === '/staff/offices/import/check') {
        places['/staff/offices/import/[id]'] = location.split('/').at(-1) ?? '';
      }
    });
  }
  expect(await actionsOf(db, reviewer)).toEqual(['staff.signed_in']);

  async function formOf({ door, on, form = {} }: AdminForm) {
    const to = addressOf({ address: door }, places);
    const shown = on === 'the import' ? to.replace(/\/apply$/, '') : on;
    const hidden = shown ? await fieldsOf(page, site.url + shown, to) : {};
    return { to, form: { ...hidden, ...form } };
  }
});

/** Email address of the person who is signed in on this page. */
async function emailOf(page: Page, url: string) {
  await page.goto(`${url}/staff/account`);
  return (await page.locator('dd').first().textContent()) ?? '';
}
