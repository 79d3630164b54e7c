import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { NewCodesForm, RecoveryCodeList } from '@/components/staff/access/account-parts';
import { StaffPage } from '@/components/staff/staff-page';
import { accessNotices, accessProblems } from '@/lib/staff/access/access-labels';
import { requireSession, requireStaff } from '@/lib/staff/access/require-staff';
import { noticeIn, pageTitle, problemsIn, type Query } from '@/lib/staff/forms/form-problems';
import { mayShowOnce } from '@/lib/staff/forms/typed-cookie';
import { readCodes } from '@/lib/staff/second-factor/own-factor';
import '@/components/staff/access/access.css';

type Props = { searchParams: Promise<Query> };

const title = 'Your recovery codes';

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: pageTitle(title, await searchParams, accessProblems) };
}

export default async function RecoveryCodesPage({ searchParams }: Props) {
  const staff = await requireStaff();
  if (!(await requireSession()).hasSecondFactor) redirect('/staff/account');
  const [query, kept, codes] = await Promise.all([searchParams, cookies(), readCodes(staff.id)]);
  const shown = mayShowOnce('codesOf', staff.id, (name) => kept.get(name)?.value);
  return (
    <StaffPage staff={staff} notice={noticeIn(query, accessNotices)}>
      {shown ? (
        <RecoveryCodeList title={title} codes={codes} />
      ) : (
        <NewCodesForm
          title={title}
          email={staff.email}
          left={codes.length}
          problems={problemsIn(query, accessProblems)}
        />
      )}
    </StaffPage>
  );
}
