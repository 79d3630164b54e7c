import type { Metadata } from 'next';
import { ErrorSummary } from '@/components/form/error-summary';
import {
  ColumnTable,
  ExportChoiceForm,
  ExportForm,
  SavedExports,
  SaveExportForm,
} from '@/components/staff/exports/export-parts';
import { StaffPage } from '@/components/staff/staff-page';
import { requireAdmin, requireSession } from '@/lib/staff/access/require-staff';
import { exportOf, readExportAddress } from '@/lib/staff/exports/export-form';
import { countedRows, exportNotices, exportProblems } from '@/lib/staff/exports/export-labels';
import { listSavedExports, readSavedExport } from '@/lib/staff/exports/saved-exports';
import {
  noticeIn,
  pageTitle,
  problemsIn,
  type Query,
  queryValue,
} from '@/lib/staff/forms/form-problems';
import { readTypedText } from '@/lib/staff/forms/typed-cookie';
import { searchGoneNotice } from '@/lib/staff/inbox/inbox-labels';
import { problemTitle } from '@/lib/staff/labels';

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: pageTitle('Export', await searchParams, exportProblems) };
}

export default async function ExportsPage({ searchParams }: Props) {
  const staff = await requireAdmin();
  const query = await searchParams;
  const read = await readExportAddress(query, (await requireSession()).id);
  const choice = (await readSavedExport(queryValue(query, 'saved') ?? '')) ?? read.choice;
  const { columns } = exportOf({ ...choice, columns: undefined }, true);
  const count = await exportOf(choice, true).count();
  const problems = problemsIn(query, exportProblems);
  const typed = problems.length > 0 ? await readTypedText() : {};
  const form = { choice, typed, problems };
  return (
    <StaffPage
      staff={staff}
      notice={noticeIn(query, exportNotices) ?? (read.isGone ? searchGoneNotice : undefined)}
    >
      <ErrorSummary title={problemTitle} problems={problems} />
      <h1>Export</h1>
      <SavedExports exports={await listSavedExports()} />
      <ExportChoiceForm choice={choice} columns={columns} />
      <p role="status">{countedRows(choice.what, count)} with these filters.</p>
      <section className="staff-review" aria-labelledby="take">
        <h2 id="take">Download the file</h2>
        <ExportForm {...form} count={count} />
        <SaveExportForm {...form} />
      </section>
      <h2>What the file contains</h2>
      <ColumnTable columns={columns} chosen={choice.columns} />
    </StaffPage>
  );
}
