import { seeOther } from '@/lib/platform/answers';
import { mustSetUp } from './find-account';
import {
  ADMINS_ONLY_PATH,
  findSession,
  SET_UP_PATH,
  type Session,
  SIGN_IN_PATH,
  type Staff,
} from './require-staff';

type Act<Who, Params> = (who: Who, request: Request, params: Params) => Promise<Response>;

/**
 * Wraps a change to one's own sign-in: it requires a session, but not yet a second factor. Only
 * setting one up and signing out use it.
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

/** Wraps a staff form's action: a visitor without the rights is redirected, and nothing runs. */
export function staffAction<Params>(act: Act<Staff, Params>) {
  return fullSessionAction<Params>(({ staff }, request, params) => act(staff, request, params));
}

/** The same for admin actions: every route under app/staff/(admin) is one. */
export function adminAction<Params>(act: Act<Staff, Params>) {
  return adminSessionAction<Params>(({ staff }, request, params) => act(staff, request, params));
}

/** An admin action that also needs to know its session. */
export function adminSessionAction<Params>(act: Act<Session, Params>) {
  return fullSessionAction<Params>(async (session, request, params) =>
    session.staff.role === 'admin' ? act(session, request, params) : seeOther(ADMINS_ONLY_PATH),
  );
}
