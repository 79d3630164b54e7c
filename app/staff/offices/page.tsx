import type { Metadata } from 'next';
import {
  ChoiceCounts,
  FoundOffices,
  OfficeFilterForm,
  OfficeTable,
} from '@/components/staff/offices/office-table';
import { noticeIn, type Query } from '@/lib/staff/forms/form-problems';
import { officeNotices } from '@/lib/staff/offices/office-labels';
import '@/components/staff/offices/offices.css';
import { StaffPage } from '@/components/staff/staff-page';
import { requireStaff } from '@/lib/staff/access/require-staff';
import {
  countChoices,
  filterOffices,
  listOfficeChoices,
  officesPath,
  readOfficeFilters,
} from '@/lib/staff/offices/office-choices';
import { readOfficeDeliveries } from '@/lib/staff/offices/office-deliveries';

export const metadata: Metadata = { title: 'Offices' };

export default async function OfficesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff();
  const query = await searchParams;
  const filters = readOfficeFilters(query);
  const offices = await listOfficeChoices();
  const { found, page, next } = filterOffices(offices, filters);
  const deliveries = await readOfficeDeliveries(page.map(({ seat }) => seat));
  return (
    <StaffPage staff={staff} notice={noticeIn(query, officeNotices)}>
      <h1>Offices</h1>
      <p>
        The delivery method that a typical message to each office takes: one from a supporter who
        chose a title and whose district is certain. To see whether each method works right now, go
        to <a href="/staff/channels">Delivery methods</a>.
      </p>
      {staff.role === 'admin' && (
        <ul>
          <li>
            <a href="/staff/offices/import">Import or download addresses</a>
          </li>
          <li>
            <a href="/staff/offices/self-send">Deliveries that can be sent by email now</a>
          </li>
        </ul>
      )}
      <h2>By delivery method</h2>
      <ChoiceCounts counts={countChoices(offices)} />
      <h2 id="offices">All offices</h2>
      <OfficeFilterForm filters={filters} />
      <FoundOffices found={found} filters={filters} />
      {page.length > 0 && <OfficeTable offices={page} deliveries={deliveries} />}
      <nav className="staff-pages" aria-label="Pages">
        {filters.after && <a href={officesPath({ ...filters, after: undefined })}>First page</a>}
        {next && <a href={officesPath({ ...filters, after: next })}>Next page</a>}
      </nav>
    </StaffPage>
  );
}
