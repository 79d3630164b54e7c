import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openDb } from '@/lib/platform/db';
import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { rereadEnv } from '@/lib/platform/env';
import type { Site } from '../support/site';
import { codeOf, storeStaff } from '../support/staff-requests';

/** Creates an admin on a started site and signs in. @returns the cookies of the session */
export async function signInToFuzz({ url, dataDir }: Site): Promise<string> {
  // The site decrypts what is encrypted here.
  process.env.SECRET_KEY = readFileSync(path.join(dataDir, 'secret-key'), 'utf8').trim();
  rereadEnv();
  const db = openDb((await findRunningPostgres(dataDir)) ?? '');
  const email = `${randomBytes(6).toString('hex')}@example.org`;
  const { password, secret } = await storeStaff(db, email, 'admin');
  await db.$disconnect();
  const cookies = new Map<string, string>();
  const post = async (at: string, form: Record<string, string>) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url + at, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(form),
      headers: { cookie, origin: new URL(url).origin },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return answer.headers.get('location');
  };
  await post('/staff/sign-in/enter', { email, password });
  const at = await post('/staff/sign-in/code/enter', { kind: 'app', code: await codeOf(secret) });
  if (at !== '/staff') throw new Error(`The sign-in led to ${at}.`);
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}
