import { randomUUID } from 'node:crypto';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { createAuthEndpoint, createAuthMiddleware, sessionMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { constantTimeEqual, makeSignature } from 'better-auth/crypto';
import { betterAuth } from 'better-auth/minimal';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { db, type PrismaClient } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { networkOf, shortNetwork } from '@/lib/platform/network';
import { authSecrets } from './auth-keys';
import { hashPassword, MAX_WAITING_HASHES, verifyPassword } from './passwords';
import { MAX_PASSWORD, MIN_PASSWORD } from './staff-fields';

/**
 * Session length: one working day, so a person who signs in at nine stays signed in until the
 * evening.
 */
const SESSION_SECONDS = 12 * 60 * 60;
/** Time limit between password and code, long enough to find the phone. */
const CODE_SECONDS = 10 * 60;
const MAX_BROWSER = 300;

function makeAuth() {
  const { SITE_URL } = env();
  const secure = SITE_URL.startsWith('https:');
  return betterAuth({
    appName: 'Campaign staff',
    baseURL: SITE_URL,
    ...authSecrets(),
    database: prismaAdapter(db(), { provider: 'postgresql' }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD,
      // better-auth counts UTF-16 units; `newPassword` counts characters.
      maxPasswordLength: 2 * MAX_PASSWORD,
      // Hashes requested through the library belong to sign-ins only (including those with an
      // unknown address), so they are refused when too many are waiting.
      password: {
        hash: (password) => hashPassword(password, { maxWaiting: MAX_WAITING_HASHES }),
        verify: (given) => verifyPassword({ ...given, maxWaiting: MAX_WAITING_HASHES }),
      },
    },
    user: {
      modelName: 'staffUser',
      additionalFields: { role: { type: 'string', input: false, defaultValue: 'reviewer' } },
    },
    // Pages cannot set cookies, so a session cannot be extended while it is used.
    session: {
      modelName: 'staffSession',
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
    },
    account: { modelName: 'staffAccount' },
    verification: { modelName: 'staffVerification' },
    plugins: [
      twoFactor({
        schema: { twoFactor: { modelName: 'staffSecondFactor' } },
        twoFactorCookieMaxAge: CODE_SECONDS,
        // The library's lock applies to the account everywhere, so a stranger could keep the owner
        // out. The replacement is in lib/staff/second-factor/enter-code.ts.
        accountLockout: { enabled: false },
      }),
      { id: 'staff', endpoints: { renewSession } },
      previousCookies,
    ],
    databaseHooks: { session: { create: { before: describeSession } } },
    // better-auth's HTTP endpoints are not mounted; `signIn` limits attempts in the database.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error', disableColors: true },
    advanced: {
      // The library supports only the weaker __Secure- prefix, so the name carries __Host-.
      useSecureCookies: false,
      cookiePrefix: secure ? '__Host-staff' : 'staff',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID() },
    },
  });
}

/**
 * Details stored with a session so that its owner recognizes it in a list: user agent and shortened
 * network. A disabled account gets no session.
 */
async function describeSession(
  session: { userId: string },
  context: { headers?: Headers } | null,
): Promise<false | { data: { ipAddress: string | null; userAgent: string | null } }> {
  const user = await db().staffUser.findUnique({ where: { id: session.userId } });
  if (!user || user.disabledAt) return false;
  const headers = context?.headers ?? new Headers();
  const userAgent = headers.get('user-agent')?.slice(0, MAX_BROWSER) || null;
  return { data: { ipAddress: shortNetwork(networkOf(headers)), userAgent } };
}

let made: { keys: string; of: PrismaClient; auth: ReturnType<typeof makeAuth> } | undefined;

/** The better-auth instance, created on first use because a build has no database. */
export function auth() {
  const keys = JSON.stringify(authSecrets());
  const of = db();
  if (made?.keys !== keys || made.of !== of) made = { keys, of, auth: makeAuth() };
  return made.auth;
}

/**
 * Replaces the session of the given headers with a new one and ends all other sessions of that
 * person, so that no earlier session remains after a change of password or second factor. It is a
 * plugin endpoint because only the library can set its cookie.
 */
const renewSession = createAuthEndpoint.serverOnly(
  { method: 'POST', use: [sessionMiddleware] },
  async (ctx) => {
    const { user } = ctx.context.session;
    await ctx.context.internalAdapter.deleteUserSessions(user.id);
    const session = await ctx.context.internalAdapter.createSession(user.id);
    await setSessionCookie(ctx, { session, user });
    return ctx.json({ renewed: true });
  },
);

/**
 * Replaces all sessions of the signed-in person with a new one.
 * @returns the cookies of the new session
 */
export async function renewedCookies(headers: Headers): Promise<string[]> {
  const answer = await auth().api.renewSession({ headers, returnHeaders: true });
  return answer.headers.getSetCookie();
}

/** Signed cookie of better-auth: a value, a period, and the signature in base64. */
const SIGNED = /^([^=\s]+)=(.+)\.([^.]+)$/;

/**
 * Signs cookies that were signed with SECRET_KEY_PREVIOUS with the current key. better-auth compares
 * signatures with one key only, so without this a key change would sign everyone out.
 */
export async function withCurrentSignatures(header: string): Promise<string> {
  const [current, ...previous] = authSecrets().secrets;
  if (!current || previous.length === 0) return header;
  const parts = header.split(/;\s*/).map(async (part) => {
    const [, name = '', value = '', signature = ''] = SIGNED.exec(decoded(part)) ?? [];
    if (!name.includes('staff.')) return part;
    for (const key of previous) {
      if (!constantTimeEqual(await makeSignature(value, key.value), signature)) continue;
      const signed = `${value}.${await makeSignature(value, current.value)}`;
      return `${name}=${encodeURIComponent(signed)}`;
    }
    return part;
  });
  return (await Promise.all(parts)).join('; ');
}

function decoded(part: string) {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** Plugin that runs before all endpoints of better-auth. */
const previousCookies = {
  id: 'previous-cookies',
  hooks: {
    before: [
      {
        matcher: ({ headers }: { headers?: Headers }) => headers?.has('cookie') === true,
        handler: createAuthMiddleware(async (ctx) => {
          const headers = new Headers(ctx.headers);
          headers.set('cookie', await withCurrentSignatures(headers.get('cookie') ?? ''));
          return { context: { headers } };
        }),
      },
    ],
  },
};
