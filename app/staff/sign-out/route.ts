import { seeOther } from '@/lib/platform/answers';
import { SIGN_IN_PATH } from '@/lib/staff/require-staff';
import { signOut } from '@/lib/staff/sign-in';
import { staffAction } from '@/lib/staff/staff-action';

export const POST = staffAction(async (_staff, request) =>
  seeOther(`${SIGN_IN_PATH}?notice=signed_out`, await signOut(request.headers)),
);
