import { afterAll, beforeAll, expect, test } from 'vitest';
import { rereadEnv } from '@/lib/platform/env';
import { addStaff } from '@/lib/staff/access/accounts';
import { findStaff } from '@/lib/staff/access/require-staff';
import { signIn, signOut } from '@/lib/staff/access/sign-in';
import { freshDatabase } from '../../support/database';
import { requestFrom } from '../../support/staff-requests';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  process.env.SITE_URL = 'https://campaign.example.org';
  rereadEnv();
});
afterAll(async () => {
  delete process.env.SITE_URL;
  rereadEnv();
  await database.drop();
});

test('over HTTPS the session cookie is bound to the host', async () => {
  const staff = { name: 'Rey Viewer', email: 'rey@example.org', password: 'correct horse battery' };
  await addStaff({ ...staff, role: 'reviewer' });
  const result = await signIn(staff, requestFrom('192.0.2.1'));
  if (result.outcome !== 'signed_in') throw new Error(result.outcome);
  const [cookie = ''] = result.cookies;
  expect(cookie).toMatch(/^__Host-staff\.session_token=/);
  expect(cookie).toMatch(/; Secure/i);
  expect(cookie).toMatch(/; Path=\/(?:;|$)/i);
  expect(cookie).not.toMatch(/Domain/i);
  const headers = new Headers({ cookie: cookie.split(';')[0] ?? '' });
  const known = await findStaff(headers);
  if (!known) throw new Error('nobody is signed in');
  const [gone = ''] = await signOut(known, headers);
  expect(gone).toMatch(/^__Host-staff\.session_token=;.*Max-Age=0.*Secure/i);
});
