import { seeOther } from '@/lib/platform/answers';
import {
  ADMINS_ONLY_PATH,
  findSession,
  mustSetUp,
  SET_UP_PATH,
  type Session,
  SIGN_IN_PATH,
  type Staff,
} from './require-staff';

type Act<Who, Params> = (who: Who, request: Request, params: Params) => Promise<Response>;

/**
 * Wraps what somebody changes about their own sign-in: without a session nothing of it runs, but a
 * second factor may still be missing. Only setting one up and signing out are such.
 */
export function sessionAction<Params>(act: Act<Session, Params>) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    const session = await findSession(request.headers);
    if (!session) return seeOther(SIGN_IN_PATH);
    return act(session, request, await context.params);
  };
}

/** Wraps what somebody with all that is asked of a sign-in changes about it. */
export function fullSessionAction<Params>(act: Act<Session, Params>) {
  return sessionAction<Params>(async (session, request, params) =>
    mustSetUp(session) ? seeOther(SET_UP_PATH) : act(session, request, params),
  );
}

/** Wraps a change that staff make with a form: who may do nothing is led on, and nothing runs. */
export function staffAction<Params>(act: Act<Staff, Params>) {
  return fullSessionAction<Params>(({ staff }, request, params) => act(staff, request, params));
}

/** The same for changes that only admins make: every route under app/staff/(admin) is one. */
export function adminAction<Params>(act: Act<Staff, Params>) {
  return staffAction<Params>(async (staff, request, params) =>
    staff.role === 'admin' ? act(staff, request, params) : seeOther(ADMINS_ONLY_PATH),
  );
}
