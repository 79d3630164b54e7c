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

/** Somebody on the staff of a running site, with a second factor, who has not signed in yet. */
export async function staffOf(
  site: Site,
  role: Role,
  { name = role }: { name?: string } = {},
): Promise<Known> {
  // What is encrypted here is decrypted by the site.
  process.env.SECRET_KEY = readFileSync(path.join(site.dataDir, 'secret-key'), 'utf8').trim();
  rereadEnv();
  const db = openDb((await findRunningPostgres(site.dataDir)) ?? '');
  const email = `${name.replace(/\W/g, '.')}-${randomBytes(4).toString('hex')}@example.org`;
  const { password, secret } = await storeStaff(db, email.toLowerCase(), role, name);
  await db.$disconnect();
  return { email: email.toLowerCase(), password, secret };
}

/** Address and password, as somebody types them. */
export async function givesPassword(page: Page, { email, password }: Omit<Known, 'secret'>) {
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** The code that the app shows; a new one where the last was used just now. */
export async function givesCode(page: Page, secret: string) {
  await page.getByLabel('Code', { exact: true }).fill(await codeOf(secret));
  await page.getByRole('button', { name: 'Continue' }).click();
}

/**
 * Makes somebody of that role, whose second factor is set up already, and signs them in through
 * the pages, up to the inbox. Another person at every call, unless `as` says who.
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
  // An admin begins with the setup while it is not complete.
  if (page.url().endsWith('/start')) await page.goto(`${site.url}/staff/inbox`);
  return known;
}
