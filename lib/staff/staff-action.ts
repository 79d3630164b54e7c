import { seeOther } from '@/lib/platform/answers';
import { findStaff, SIGN_IN_PATH, type Staff } from './require-staff';

/** Wraps a change that staff make with a form: without a session nothing of it runs. */
export function staffAction<Params>(
  act: (staff: Staff, request: Request, params: Params) => Promise<Response>,
) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    const staff = await findStaff(request.headers);
    if (!staff) return seeOther(SIGN_IN_PATH);
    return act(staff, request, await context.params);
  };
}
