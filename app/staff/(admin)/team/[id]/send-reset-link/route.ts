import { seeOther } from '@/lib/platform/answers';
import { mailMode } from '@/lib/platform/env';
import { sendResetLink } from '@/lib/staff/access/forgot-password';
import { adminAction } from '@/lib/staff/access/staff-action';
import { noticeQuery } from '@/lib/staff/forms/notices';
import { noTypedCookie, typedCookie } from '@/lib/staff/forms/typed-cookie';
import { findPerson, type PersonParams } from '@/lib/staff/team/team';
import { teamNotices } from '@/lib/staff/team/team-labels';

export const POST = adminAction<PersonParams>(async (by, _request, { id }) => {
  const person = await findPerson(id);
  if (!person) return seeOther(`/staff/team?${noticeQuery(teamNotices, 'no_person')}`);
  const back = (notice: keyof typeof teamNotices, cookie = noTypedCookie()) =>
    seeOther(`/staff/team/${person.id}?${noticeQuery(teamNotices, notice)}`, [cookie]);
  const sent = await sendResetLink(person.email, by);
  if (sent.outcome !== 'sent') return back(`reset_link_${sent.outcome}`);
  if (mailMode() === 'live') return back('reset_link_sent');
  return back('reset_link_in_test', typedCookie({ link: sent.link, email: person.email }));
});
