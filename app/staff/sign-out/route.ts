import { seeOther } from '@/lib/platform/answers';
import { SIGN_IN_PATH } from '@/lib/staff/access/require-staff';
import { signOut } from '@/lib/staff/access/sign-in';
import { sessionAction } from '@/lib/staff/access/staff-action';

export const POST = sessionAction(async ({ staff }, request) =>
  seeOther(`${SIGN_IN_PATH}?notice=signed_out`, await signOut(staff, request.headers)),
);
