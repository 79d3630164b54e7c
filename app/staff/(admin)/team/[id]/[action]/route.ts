import { seeOther } from '@/lib/platform/answers';
import { mailMode } from '@/lib/platform/env';
import { disableStaff, enableStaff } from '@/lib/staff/access/accounts';
import { sendResetLink } from '@/lib/staff/access/forgot-password';
import { actionRoute, adminAction } from '@/lib/staff/access/staff-action';
import { roles } from '@/lib/staff/access/staff-fields';
import { noticeQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { noTypedCookie, typedCookie } from '@/lib/staff/forms/typed-cookie';
import {
  changeRole,
  findPerson,
  type PersonParams,
  resetSecondFactor,
  teamNotices,
  withPerson,
} from '@/lib/staff/team/team';

export const POST = actionRoute({
  role: adminAction<PersonParams>(async (by, request, { id }) => {
    const form = await readForm(request);
    const role = roles.find((one) => one === form.role);
    return withPerson(id, async ({ email }) =>
      role ? changeRole({ email, role, by }) : 'already',
    );
  }),
  disable: adminAction<PersonParams>(async (by, _request, { id }) =>
    withPerson(id, ({ email }) => disableStaff({ email, by })),
  ),
  enable: adminAction<PersonParams>(async (by, _request, { id }) =>
    withPerson(id, ({ email }) => enableStaff({ email, by })),
  ),
  'reset-second-factor': adminAction<PersonParams>(async (by, _request, { id }) =>
    withPerson(id, ({ email }) => resetSecondFactor({ email, by })),
  ),
  'send-reset-link': adminAction<PersonParams>(async (by, _request, { id }) => {
    const person = await findPerson(id);
    if (!person) return seeOther(`/staff/team?${noticeQuery(teamNotices, 'no_person')}`);
    const back = (notice: keyof typeof teamNotices, cookie = noTypedCookie()) =>
      seeOther(`/staff/team/${person.id}?${noticeQuery(teamNotices, notice)}`, [cookie]);
    const sent = await sendResetLink(person.email, by);
    if (sent.outcome !== 'sent') return back(`reset_link_${sent.outcome}`);
    if (mailMode() === 'live') return back('reset_link_sent');
    return back('reset_link_in_test', typedCookie({ link: sent.link, email: person.email }));
  }),
});
