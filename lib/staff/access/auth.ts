import { randomUUID } from 'node:crypto';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { createAuthEndpoint, sessionMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { betterAuth } from 'better-auth/minimal';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { networkOf, shortNetwork } from '@/lib/platform/network';
import { siteSecret } from '@/lib/platform/secrets';
import { hashPassword, verifyPassword } from './passwords';
import { MAX_PASSWORD, MIN_PASSWORD } from './staff-fields';

/** A working day: who signs in at nine need not do so again before the evening. */
const SESSION_SECONDS = 12 * 60 * 60;
/** From the password to the code: time to find the telephone. */
const CODE_SECONDS = 10 * 60;
const MAX_BROWSER = 300;

/** What better-auth signs cookies and encrypts second factors with. */
export const authSecret = () => siteSecret('staff sessions');

function makeAuth() {
  const { SITE_URL } = env();
  const secure = SITE_URL.startsWith('https:');
  return betterAuth({
    appName: 'Campaign staff',
    baseURL: SITE_URL,
    secret: authSecret(),
    database: prismaAdapter(db(), { provider: 'postgresql' }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD,
      // It counts halves of signs where `newPassword` counts signs.
      maxPasswordLength: 2 * MAX_PASSWORD,
      password: { hash: hashPassword, verify: verifyPassword },
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
    plugins: [
      twoFactor({
        schema: { twoFactor: { modelName: 'staffSecondFactor' } },
        twoFactorCookieMaxAge: CODE_SECONDS,
        // Its lock holds for an account everywhere: a stranger could keep the owner out. What takes
        // its place is in lib/staff/second-factor/enter-code.ts.
        accountLockout: { enabled: false },
      }),
      { id: 'staff', endpoints: { renewSession } },
    ],
    databaseHooks: { session: { create: { before: describeSession } } },
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

/**
 * What is kept with a session, so that its owner knows it again in a list: the browser's name of
 * itself and the shortened network. Somebody disabled gets no session.
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

let made: ReturnType<typeof makeAuth> | undefined;

/** The keeper of staff sessions, made when first needed: a build has no database. */
export function auth() {
  made ??= makeAuth();
  return made;
}

/**
 * Exchanges the session of the given headers for a new one and ends all others of that person:
 * after a change of password or second factor nobody who was in before is in still. In words of
 * the library, which alone can set its cookie.
 */
export const renewSession = createAuthEndpoint.serverOnly(
  { method: 'POST', use: [sessionMiddleware] },
  async (ctx) => {
    const { user } = ctx.context.session;
    await ctx.context.internalAdapter.deleteUserSessions(user.id);
    const session = await ctx.context.internalAdapter.createSession(user.id);
    await setSessionCookie(ctx, { session, user });
    return ctx.json({ renewed: true });
  },
);

/** Ends all sessions of whoever is signed in here but a new one. @returns its cookies */
export async function renewedCookies(headers: Headers): Promise<string[]> {
  const answer = await auth().api.renewSession({ headers, returnHeaders: true });
  return answer.headers.getSetCookie();
}
