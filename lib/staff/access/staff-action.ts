import { seeOther } from '@/lib/platform/answers';
import { ADMINS_ONLY_PATH, findStaff, SIGN_IN_PATH, type Staff } from './require-staff';

type Act<Params> = (staff: Staff, request: Request, params: Params) => Promise<Response>;

/** Wraps a change that staff make with a form: without a session nothing of it runs. */
export function staffAction<Params>(act: Act<Params>) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    const staff = await findStaff(request.headers);
    if (!staff) return seeOther(SIGN_IN_PATH);
    return act(staff, request, await context.params);
  };
}

/** The same for changes that only admins make: every route under app/staff/(admin) is one. */
export function adminAction<Params>(act: Act<Params>) {
  return staffAction<Params>(async (staff, request, params) =>
    staff.role === 'admin' ? act(staff, request, params) : seeOther(ADMINS_ONLY_PATH),
  );
}
