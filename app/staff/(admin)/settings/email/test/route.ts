import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { typedCookie } from '@/lib/staff/forms/typed-cookie';
import { sendTestMail } from '@/lib/staff/settings/try-settings';

export const POST = adminAction(async (staff) => {
  const { ok, message } = await sendTestMail(staff);
  const answer = typedCookie({ ok: ok ? 'yes' : 'no', message: message.slice(0, 900) });
  return seeOther('/staff/settings/email?answer=1#answer', [answer]);
});
