import { randomUUID } from 'node:crypto';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { betterAuth } from 'better-auth/minimal';
import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { siteSecret } from '@/lib/platform/secrets';
import { PASSWORD_LEAST, PASSWORD_MOST } from './staff-fields';

/** A working day: who signs in at nine need not do so again before the evening. */
const SESSION_SECONDS = 12 * 60 * 60;

function makeAuth() {
  const { SITE_URL } = env();
  const secure = SITE_URL.startsWith('https:');
  return betterAuth({
    appName: 'Campaign staff',
    baseURL: SITE_URL,
    secret: siteSecret('staff sessions'),
    database: prismaAdapter(db(), { provider: 'postgresql' }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LEAST,
      maxPasswordLength: PASSWORD_MOST,
    },
    user: {
      modelName: 'staffUser',
      additionalFields: { role: { type: 'string', input: false, defaultValue: 'reviewer' } },
    },
    // Pages cannot set cookies, so a session is not lengthened while it is used.
    session: {
      modelName: 'staffSession',
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
    },
    account: { modelName: 'staffAccount' },
    verification: { modelName: 'staffVerification' },
    // Its own HTTP endpoints are not mounted; sign-in is limited in the database by `signIn`.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error', disableColors: true },
    advanced: {
      // The library knows only the weaker __Secure- prefix, so the name carries ours.
      useSecureCookies: false,
      cookiePrefix: secure ? '__Host-staff' : 'staff',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID() },
    },
  });
}

let made: ReturnType<typeof makeAuth> | undefined;

/** The keeper of staff sessions, made when first needed: a build has no database. */
export function auth() {
  made ??= makeAuth();
  return made;
}
