import { seeOther, unavailablePage } from '@/lib/platform/answers';
import { errorName, log } from '@/lib/platform/log';
import { POST_WAIT_MS, withPatience } from '@/lib/platform/patience';
import { TimedOut } from '@/lib/platform/time';
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
 * Answers 503 when a query of the work exceeded its time limit: a database that hangs takes no
 * longer to be noticed by staff than by visitors.
 */
export async function orUnavailable(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (problem) {
    if (!(problem instanceof TimedOut)) throw problem;
    log.error('staff_form_not_answered', { error: errorName(problem) });
    return unavailablePage();
  }
}

/**
 * Wraps a change to one's own sign-in that requires a session but not yet a second factor. Used
 * only for setting up a second factor and for signing out.
 */
export function sessionAction<Params>(act: Act<Session, Params>) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    return orUnavailable(async () => {
      // Only this has a limit: some actions call other services, or read every message.
      const session = await withPatience(POST_WAIT_MS, () => findSession(request.headers));
      if (!session) return seeOther(SIGN_IN_PATH);
      return act(session, request, await context.params);
    });
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
