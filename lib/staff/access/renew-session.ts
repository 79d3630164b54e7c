import { createAuthEndpoint, sessionMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';

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
