import type { Metadata } from 'next';
import { ErrorSummary } from '@/components/form/error-summary';
import { ImportForm } from '@/components/staff/offices/import-parts';
import { noticeIn, pageTitle, problemsIn, type Query } from '@/lib/staff/forms/form-problems';
import { officeNotices, officeProblems } from '@/lib/staff/offices/office-labels';
import '@/components/staff/offices/offices.css';
import { StaffPage } from '@/components/staff/staff-page';
import { requireAdmin } from '@/lib/staff/access/require-staff';
import { readTypedText } from '@/lib/staff/forms/typed-cookie';
import { problemTitle } from '@/lib/staff/labels';

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: pageTitle('Import addresses', await searchParams, officeProblems) };
}

export default async function ImportPage({ searchParams }: Props) {
  const staff = await requireAdmin();
  const query = await searchParams;
  const problems = problemsIn(query, officeProblems);
  const typed = problems.length > 0 ? await readTypedText() : {};
  return (
    <StaffPage staff={staff} notice={noticeIn(query, officeNotices)}>
      <ErrorSummary title={problemTitle} problems={problems} />
      <h1>Import addresses</h1>
      <p>
        A table with a column for the office (<strong>Office</strong> or <strong>Member</strong>: a
        seat like TX-37, AK-AL or TX-S1, a Bioguide ID, or the member’s name) and one for the
        address (<strong>Email</strong>: an address, or none to remove it). A blank address changes
        nothing. Other columns are ignored. First you see what each line would change. Then all
        changes are made, or none.
      </p>
      <p>
        <a href="/staff/offices/addresses.csv" download>
          Download a template with every seat, member, and current address
        </a>
      </p>
      <ImportForm typed={typed} problems={problems} />
      <p>
        <a href="/staff/offices">All offices</a>
      </p>
    </StaffPage>
  );
}
