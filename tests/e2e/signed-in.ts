import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from 'playwright/test';
import { openDb } from '@/lib/platform/db';
import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { rereadEnv } from '@/lib/platform/env';
import type { Role } from '@/lib/staff/access/staff-fields';
import type { Site } from '../support/site';
import { codeOf, storeStaff } from '../support/staff-requests';

type Known = { email: string; password: string; secret: string };

/** Creates a staff member of a running site with a second factor who has not signed in yet. */
export async function staffOf(
  site: Site,
  role: Role,
  { name = role }: { name?: string } = {},
): Promise<Known> {
  // The site decrypts what is encrypted here.
  process.env.SECRET_KEY = readFileSync(path.join(site.dataDir, 'secret-key'), 'utf8').trim();
  rereadEnv();
  const db = openDb((await findRunningPostgres(site.dataDir)) ?? '');
  const email = `${name.replace(/\W/g, '.')}-${randomBytes(4).toString('hex')}@example.org`;
  const { password, secret } = await storeStaff(db, email.toLowerCase(), role, name);
  await db.$disconnect();
  return { email: email.toLowerCase(), password, secret };
}

/** Types address and password. */
export async function givesPassword(page: Page, { email, password }: Omit<Known, 'secret'>) {
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Enters the code that the app shows, or the next one if it was just used. */
export async function givesCode(page: Page, secret: string) {
  await page.getByLabel('Code', { exact: true }).fill(await codeOf(secret));
  await page.getByRole('button', { name: 'Continue' }).click();
}

/**
 * Creates a staff member of that role with a second factor and signs them in through the pages, up
 * to the inbox. Each call creates another person, unless `as` is given.
 */
export async function signInAs(
  page: Page,
  site: Site,
  role: Role,
  { as, name }: { as?: Known; name?: string } = {},
): Promise<Known> {
  const known = as ?? (await staffOf(site, role, { name }));
  await page.goto(`${site.url}/staff/sign-in`);
  await givesPassword(page, known);
  await givesCode(page, known.secret);
  await expect(page).toHaveURL(/\/staff\/(?:inbox|start)$/);
  // An admin is sent to the setup while it is not complete.
  if (page.url().endsWith('/start')) await page.goto(`${site.url}/staff/inbox`);
  return known;
}
