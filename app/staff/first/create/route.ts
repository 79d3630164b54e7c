import { problemsOf } from '@/lib/lookup/address';
import { seeOther } from '@/lib/platform/answers';
import { createFirstAccount } from '@/lib/staff/first-account';
import { problemQuery } from '@/lib/staff/form-problems';
import { readForm } from '@/lib/staff/posted-form';
import { SIGN_IN_PATH } from '@/lib/staff/require-staff';
import { newStaff } from '@/lib/staff/staff-fields';
import { noTypedCookie, typedCookie } from '@/lib/staff/typed-cookie';

export async function POST(request: Request) {
  const { token = '', ...form } = await readForm(request);
  const read = newStaff.safeParse({ name: '', email: '', password: '', ...form });
  const page = `/staff/first?${new URLSearchParams({ token })}`;
  if (!read.success) {
    const { name = '', email = '' } = form;
    const back = `${page}&${problemQuery(problemsOf(read.error))}`;
    return seeOther(back, [typedCookie({ name: name.slice(0, 200), email: email.slice(0, 300) })]);
  }
  const outcome = await createFirstAccount(token, read.data);
  // The page itself tells that the link is over, and what to do.
  if (outcome === 'link_over') return seeOther(page);
  return seeOther(`${SIGN_IN_PATH}?notice=account_made`, [noTypedCookie()]);
}
