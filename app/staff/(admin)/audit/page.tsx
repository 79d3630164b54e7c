import type { Metadata } from 'next';
import { AuditExportForm, AuditFilterForm, AuditList } from '@/components/staff/audit/audit-parts';
import { StaffPage } from '@/components/staff/staff-page';
import { loadVersions } from '@/lib/campaign/campaign-row';
import { requireAdmin, requireSession } from '@/lib/staff/access/require-staff';
import { actorChoices, auditPath, readAuditAddress } from '@/lib/staff/audit/audit-filters';
import { listAudit } from '@/lib/staff/audit/list-audit';
import type { Query } from '@/lib/staff/forms/form-problems';
import { searchGoneNotice } from '@/lib/staff/inbox/inbox-labels';

export const metadata: Metadata = { title: 'Audit' };

export default async function AuditPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireAdmin();
  const query = await searchParams;
  const { filters, isGone } = await readAuditAddress(query, (await requireSession()).id);
  const [{ lines, last }, people] = await Promise.all([
    listAudit(filters),
    actorChoices(),
    loadVersions(),
  ]);
  return (
    <StaffPage staff={staff} notice={isGone ? searchGoneNotice : undefined}>
      <h1>Audit</h1>
      <p>
        Who changed what, and when (Washington, D.C. time). No one can change or remove a line. Open
        a line for details; network addresses are shortened.
      </p>
      <AuditFilterForm filters={filters} people={people} />
      {lines.length > 0 ? (
        <AuditList lines={lines} />
      ) : (
        <p>
          No lines match these filters. <a href="/staff/audit">Show all</a>
        </p>
      )}
      <nav className="staff-pages" aria-label="Pages">
        {filters.before && <a href={auditPath(filters)}>Newest lines</a>}
        {last && <a href={auditPath(filters, last)}>Older lines</a>}
      </nav>
      <AuditExportForm filters={filters} />
    </StaffPage>
  );
}
