import { seeOther } from '@/lib/platform/answers';
import { mustSetUp } from './find-account';
import {
  findSession,
  refuseReviewer,
  SET_UP_PATH,
  type Session,
  SIGN_IN_PATH,
  type Staff,
} from './require-staff';

type Act<Who, Params> = (who: Who, request: Request, params: Params) => Promise<Response>;

/**
 * Wraps a change to one's own sign-in that requires a session but not yet a second factor. Used
 * only for setting up a second factor and for signing out.
 */
export function sessionAction<Params>(act: Act<Session, Params>) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    const session = await findSession(request.headers);
    if (!session) return seeOther(SIGN_IN_PATH);
    return act(session, request, await context.params);
  };
}

/** Wraps a change to one's own sign-in that requires a complete sign-in. */
export function fullSessionAction<Params>(act: Act<Session, Params>) {
  return sessionAction<Params>(async (session, request, params) =>
    mustSetUp(session) ? seeOther(SET_UP_PATH) : act(session, request, params),
  );
}

/**
 * Wraps a staff form's action. A visitor without the required rights is redirected, and the action
 * does not run.
 */
export function staffAction<Params>(act: Act<Staff, Params>) {
  return fullSessionAction<Params>(({ staff }, request, params) => act(staff, request, params));
}

/** Wraps an admin action. Every route under app/staff/(admin) uses it. */
export function adminAction<Params>(act: Act<Staff, Params>) {
  return adminSessionAction<Params>(({ staff }, request, params) => act(staff, request, params));
}

/** Wraps an admin action that also needs the session. */
export function adminSessionAction<Params>(act: Act<Session, Params>) {
  return fullSessionAction<Params>(async (session, request, params) =>
    session.staff.role === 'admin' ? act(session, request, params) : seeOther(refuseReviewer()),
  );
}

type Handler<Params> = (
  request: Request,
  context: { params: Promise<Params> },
) => Promise<Response>;

/**
 * Handler of a folder `[action]`, which holds all actions of a page. The last part of the address
 * names the action; an unknown name is not found.
 * @param actions each in a wrapper from above
 */
export function actionRoute<Params>(actions: Record<string, Handler<Params>>) {
  return async (
    request: Request,
    context: { params: Promise<Params & { action: string }> },
  ): Promise<Response> => {
    const { action } = await context.params;
    const act = Object.hasOwn(actions, action) ? actions[action] : undefined;
    return act ? act(request, context) : new Response(null, { status: 404 });
  };
}
