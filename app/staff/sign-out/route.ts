import { seeOther } from '@/lib/platform/answers';
import { accessNotices } from '@/lib/staff/access/access-labels';
import { SIGN_IN_PATH } from '@/lib/staff/access/require-staff';
import { signOut } from '@/lib/staff/access/sign-in';
import { sessionAction } from '@/lib/staff/access/staff-action';
import { noticeQuery } from '@/lib/staff/forms/form-problems';

export const POST = sessionAction(async ({ staff }, request) =>
  seeOther(
    `${SIGN_IN_PATH}?${noticeQuery(accessNotices, 'signed_out')}`,
    await signOut(staff, request.headers),
  ),
);
