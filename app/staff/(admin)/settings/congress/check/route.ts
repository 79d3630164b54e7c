import { seeOther } from '@/lib/platform/answers';
import { gatewayChambers } from '@/lib/platform/gateway-settings';
import { adminAction } from '@/lib/staff/access/staff-action';
import { readForm } from '@/lib/staff/forms/posted-form';
import { typedCookie } from '@/lib/staff/forms/typed-cookie';
import { checkConnection } from '@/lib/staff/settings/try-settings';

export const POST = adminAction(async (staff, request) => {
  const { chamber: asked } = await readForm(request);
  const chamber = gatewayChambers.find((name) => name === asked) ?? 'house';
  const { ok, message } = await checkConnection(chamber, staff);
  const answer = typedCookie({ ok: ok ? 'yes' : 'no', message: message.slice(0, 900) });
  return seeOther('/staff/settings/congress?answer=1#answer', [answer]);
});
