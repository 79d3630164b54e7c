import type { Metadata } from 'next';
import { ChannelCard } from '@/components/staff/channels/channel-card';
import { ChoiceCounts } from '@/components/staff/channels/choice-counts';
import { ChoiceTable } from '@/components/staff/channels/choice-table';
import { OfficeFilter } from '@/components/staff/channels/office-filter';
import { StaffPage } from '@/components/staff/staff-page';
import { requireStaff } from '@/lib/staff/access/require-staff';
import { oneOf, type Query } from '@/lib/staff/forms/form-problems';
import { readChannelReports } from '@/lib/staff/offices/channels';
import { countChoices, listOfficeChoices } from '@/lib/staff/offices/office-choices';

export const metadata: Metadata = { title: 'Channels' };

export default async function ChannelsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff();
  const query = await searchParams;
  const [reports, choices] = await Promise.all([readChannelReports(), listOfficeChoices()]);
  const wanted = oneOf(query, 'state') ?? '';
  const shown = choices.filter(({ state }) => wanted === 'all' || state === wanted);
  return (
    <StaffPage staff={staff} notice={oneOf(query, 'notice')}>
      <h1>Channels</h1>
      <p>How letters leave, and which way a new letter to each office takes.</p>
      {reports.map((report) => (
        <ChannelCard key={report.channel} {...report} />
      ))}
      <h2 id="offices">Offices</h2>
      <p>
        The way of an ordinary letter: its writer’s district is known for sure, and they gave a
        title that the office takes. The page of each message says why its letters went as they did.
      </p>
      <ChoiceCounts counts={countChoices(choices)} />
      <OfficeFilter state={wanted} />
      {shown.length > 0 && <ChoiceTable offices={shown} />}
    </StaffPage>
  );
}
