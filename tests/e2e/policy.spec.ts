import { readdirSync } from 'node:fs';
import type { Page, Response } from 'playwright/test';
import { openDb } from '@/lib/platform/db';
import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { securityHeaders } from '@/lib/platform/server/security-headers';
import { createMessage } from '../integration/staff/create-message';
import type { Site } from '../support/site';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { signInAs } from './signed-in';
import { watchPage } from './watch-page';

/**
 * Kind of a page: its path without numbers, ids, seats, and query. One page of each kind is tested.
 */
const kindOf = (path: string) =>
  path
    .replace(/[?#].*/, '')
    .replace(/[0-9a-f-]{36}/g, 'ID')
    .replace(/\/[A-Z]{2}-(?:\d\d|AL|S\d)\b/g, '/SEAT');

/** Pages before sign-in. */
const BEFORE_SIGN_IN = /^(?:sign-in|forgot-password|reset-password|invitation|setup)/;

/** Pages without a parameter, linked or not. */
const fixedPages = readdirSync('app/staff', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('page.tsx') && !file.includes('['))
  .map((file) => file.replace(/\(\w+\)\//, '').replace(/\/?page\.tsx$/, ''))
  .filter((page) => !BEFORE_SIGN_IN.test(page))
  .map((page) => `/staff/${page}`.replace(/\/$/, ''));

/** Those pages, and one of every kind that is reachable by links; grows while it is read. */
async function* everyPage(page: Page) {
  const found = [...fixedPages];
  const kinds = new Set(found.map(kindOf));
  for (const path of found) {
    yield path;
    const links = await page
      .locator('a[href^="/staff"]:not([download])')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    for (const link of links) {
      if (kinds.has(kindOf(link)) || /csv|xlsx/.test(link)) continue;
      kinds.add(kindOf(link));
      found.push(link);
    }
  }
}

async function storeMessage(site: Site) {
  const db = openDb((await findRunningPostgres(site.dataDir)) ?? '');
  await createMessage(db, { status: 'on_hold', holdReason: 'review' });
  await db.$disconnect();
}

function expectGuarded(answer: Response | null) {
  const headers = answer?.headers() ?? {};
  expect(headers, answer?.url()).toMatchObject(securityHeaders(false));
  expect(headers['cache-control'], answer?.url()).toContain('no-store');
}

test.describe.configure({ mode: 'parallel' });

for (const [width, colorScheme] of [
  [375, 'light'],
  [1280, 'dark'],
] as const) {
  test.describe(() => {
    test.use({ viewport: { width, height: 800 }, colorScheme });

    test(`every staff page follows the security policy and is accessible at ${width} px, ${colorScheme}`, async ({
      page,
      site,
    }) => {
      test.setTimeout(240_000);
      await storeMessage(site);
      const wrong = await watchPage(page, site.url);
      await signInAs(page, site, 'admin');
      const seen: string[] = [];
      for await (const path of everyPage(page)) {
        seen.push(kindOf(path));
        const answer = await page.goto(site.url + path);
        expect(answer?.status(), path).toBe(200);
        expectGuarded(answer);
        await expect(page.locator('main h1').first()).toBeVisible();
        await expectAccessible(page);
        const html = (await answer?.text()) ?? '';
        expect(html.match(/<script\b(?![^>]*data-site)[^>]*>|\sstyle="|\son[a-z]+="/g)).toBeNull();
      }
      expect(wrong).toEqual([]);
      const pages = ['messages/ID', 'reports', 'offices', 'offices/SEAT', 'campaign', 'exports'];
      const more = ['team', 'audit', 'alerts', 'webhooks', 'account', 'roster', 'channels'];
      expect(seen).toEqual(
        expect.arrayContaining([...pages, ...more].map((name) => `/staff/${name}`)),
      );
      const cookies = await page.context().cookies();
      // The first cookie distinguishes the owner's browser from a stranger's, and grants no access.
      expect(cookies.map(({ name, httpOnly, sameSite }) => ({ name, httpOnly, sameSite }))).toEqual(
        expect.arrayContaining([
          { name: 'staff-known', httpOnly: true, sameSite: 'Lax' },
          { name: 'staff.session_token', httpOnly: true, sameSite: 'Lax' },
        ]),
      );
      expect(cookies).toHaveLength(2);
    });
  });
}
