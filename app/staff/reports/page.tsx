import type { Metadata } from 'next';
import { FiguresBody, WeeklyReportForm } from '@/components/staff/reports/reports-body';
import { StaffPage } from '@/components/staff/staff-page';
import { requireStaff } from '@/lib/staff/access/require-staff';
import { noticeIn, type Query, queryValue } from '@/lib/staff/forms/form-problems';
import { readFigures } from '@/lib/staff/reports/read-reports';
import { reportNotices } from '@/lib/staff/reports/report-labels';
import { MAX_OFFICES, OFFICES_FIRST, readRange } from '@/lib/staff/reports/reports-csv';
import { wantsWeeklyReport } from '@/lib/staff/reports/weekly-report';
import '@/components/staff/reports/reports.css';

export const metadata: Metadata = { title: 'Reports' };

export default async function FiguresPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff();
  const query = await searchParams;
  const range = readRange(query);
  const most = queryValue(query, 'offices') === 'all' ? MAX_OFFICES : OFFICES_FIRST;
  const figures = await readFigures(range, most);
  return (
    <StaffPage staff={staff} notice={noticeIn(query, reportNotices)}>
      <FiguresBody range={range} figures={figures} />
      {staff.role === 'admin' && <WeeklyReportForm isOn={await wantsWeeklyReport()} />}
    </StaffPage>
  );
}
