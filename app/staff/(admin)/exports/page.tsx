import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { ErrorSummary } from '@/components/form/error-summary';
import { ColumnTable, ExportChoiceForm, ExportForm } from '@/components/staff/exports/export-parts';

import { StaffPage } from '@/components/staff/staff-page';
import { requireAdmin } from '@/lib/staff/access/require-staff';
import { exportOf, readExportKind } from '@/lib/staff/exports/export-form';
import { countedRows, exportProblems } from '@/lib/staff/exports/export-labels';
import { readExportFilters } from '@/lib/staff/exports/matches';
import { pageTitle, problemsIn, type Query, queryValue } from '@/lib/staff/forms/form-problems';
import { readTyped } from '@/lib/staff/forms/typed-cookie';
import { filterFields } from '@/lib/staff/inbox/inbox-filters';
import { problemTitle } from '@/lib/staff/labels';

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: pageTitle('Export', await searchParams, exportProblems) };
}

export default async function ExportsPage({ searchParams }: Props) {
  const staff = await requireAdmin();
  const query = await searchParams;
  const what = readExportKind(queryValue(query, 'what'));
  const filters = readExportFilters(query);
  const source = exportOf(what, filters, true);
  const count = await source.count();
  const problems = problemsIn(query, exportProblems);
  const kept = await cookies();
  const typed = problems.length > 0 ? readTyped((name) => kept.get(name)?.value) : {};
  return (
    <StaffPage staff={staff}>
      <ErrorSummary title={problemTitle} problems={problems} />
      <h1>Export</h1>
      <ExportChoiceForm what={what} filters={filters} />
      <p role="status">{countedRows(what, count)} with these filters.</p>
      <section className="staff-review" aria-labelledby="take">
        <h2 id="take">Take the file</h2>
        <ExportForm
          what={what}
          count={count}
          typed={typed}
          problems={problems}
          filters={filterFields(filters)}
        />
      </section>
      <h2>What the file holds</h2>
      <ColumnTable columns={source.columns} />
    </StaffPage>
  );
}
