import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ImportReport, OtherNames } from '@/components/staff/offices/import-parts';
import { noticeIn, noticeQuery, type Query } from '@/lib/staff/forms/form-problems';
import {
  officeNotices,
  unreadSentence,
  withoutAddressSentence,
} from '@/lib/staff/offices/office-labels';
import '@/components/staff/offices/offices.css';
import { StaffPage } from '@/components/staff/staff-page';
import { requireAdmin } from '@/lib/staff/access/require-staff';
import { findImport } from '@/lib/staff/offices/address-import';

export const metadata: Metadata = { title: 'Check the import' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export default async function ImportReportPage({ params, searchParams }: Props) {
  const staff = await requireAdmin();
  const { id } = await params;
  const report = await findImport(id);
  if (!report) redirect(`/staff/offices/import?${noticeQuery(officeNotices, 'import_gone')}`);
  const { lines, faults, changes, mark, blankRows, withoutAddress, unreadSheets } = report;
  const blank =
    blankRows === 1 ? '1 blank row was skipped.' : `${blankRows} blank rows were skipped.`;
  const done = `${changes.length} of ${lines.length} lines change an address.`;
  const same =
    withoutAddress === lines.length
      ? 'No line gives an address, so nothing can be imported.'
      : 'Every address is already set.';
  const wrong = faults === 1 ? '1 line has a problem' : `${faults} lines have problems`;
  return (
    <StaffPage staff={staff} notice={noticeIn(await searchParams, officeNotices)}>
      <h1>Check the import</h1>
      {faults > 0 ? (
        <p className="staff-notice staff-refusal">
          {wrong}, so nothing can be imported. Fix the table and import it again.
        </p>
      ) : (
        <p>{changes.length > 0 ? done : same}</p>
      )}
      <OtherNames lines={lines} />
      {withoutAddress > 0 && <p className="hint">{withoutAddressSentence(withoutAddress)}</p>}
      {blankRows > 0 && <p className="hint">{blank}</p>}
      {unreadSheets.length > 0 && <p className="hint">{unreadSentence(unreadSheets)}</p>}
      <ImportReport lines={lines} />
      {faults === 0 && changes.length > 0 && (
        <form method="post" action={`/staff/offices/import/${id}/apply`}>
          <input type="hidden" name="mark" value={mark} />
          <button type="submit">
            {changes.length === 1 ? 'Change 1 address' : `Change ${changes.length} addresses`}
          </button>
        </form>
      )}
      <p>
        <a href="/staff/offices/import">Import another table</a>
      </p>
    </StaffPage>
  );
}
