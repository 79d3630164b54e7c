import type { Metadata } from 'next';
import { ChannelCard } from '@/components/staff/channels/channel-card';
import { StaffPage } from '@/components/staff/staff-page';
import { requireStaff } from '@/lib/staff/access/require-staff';
import { channelNotices, readChannelReports } from '@/lib/staff/channels/channels';
import { noticeIn, type Query } from '@/lib/staff/forms/form-problems';

export const metadata: Metadata = { title: 'Delivery methods' };

export default async function ChannelsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff();
  const notice = noticeIn(await searchParams, channelNotices);
  const reports = await readChannelReports();
  return (
    <StaffPage staff={staff} notice={notice}>
      <h1>Delivery methods</h1>
      <p>
        How messages reach Congress. The method for each office is on the page{' '}
        <a href="/staff/offices">Offices</a>. Each message’s page says why its method was used.
      </p>
      {reports.map((report) => (
        <ChannelCard key={report.channel} {...report} mayStart={staff.role === 'admin'} />
      ))}
    </StaffPage>
  );
}
