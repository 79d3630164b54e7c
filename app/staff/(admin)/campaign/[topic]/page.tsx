import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ErrorSummary } from '@/components/form/error-summary';
import { TopicSections } from '@/components/staff/campaign/campaign-sections';
import { TopicMenu } from '@/components/staff/campaign/overview';
import { StaffPage } from '@/components/staff/staff-page';
import { requireAdmin } from '@/lib/staff/access/require-staff';
import {
  campaignNotices,
  campaignProblems,
  withNearest,
} from '@/lib/staff/campaign/campaign-labels';
import { readStaffSettings } from '@/lib/staff/campaign/read-settings';
import { CAMPAIGN_PATH, isTopic, topics } from '@/lib/staff/campaign/section-fields';
import {
  noticeIn,
  pageTitle,
  problemsIn,
  type Query,
  queryValue,
} from '@/lib/staff/forms/form-problems';
import { readTypedText } from '@/lib/staff/forms/typed-cookie';
import { problemTitle } from '@/lib/staff/labels';

type Props = { params: Promise<{ topic: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { topic } = await params;
  const title = isTopic(topic) ? topics[topic].label : 'Campaign';
  return { title: pageTitle(title, await searchParams, campaignProblems) };
}

/** One topic of the campaign: its settings, each with its own form. */
export default async function TopicPage({ params, searchParams }: Props) {
  const staff = await requireAdmin();
  const { topic } = await params;
  if (!isTopic(topic)) redirect(CAMPAIGN_PATH);
  const query = await searchParams;
  const kept = queryValue(query, 'kept');
  const typed = kept ? await readTypedText() : {};
  const problems = withNearest(problemsIn(query, campaignProblems), typed);
  return (
    <StaffPage staff={staff} notice={noticeIn(query, campaignNotices)}>
      <ErrorSummary title={problemTitle} problems={problems} />
      <h1>{topics[topic].label}</h1>
      <TopicMenu here={topic} />
      <TopicSections
        topic={topic}
        staffSettings={await readStaffSettings()}
        kept={kept}
        typed={typed}
        problems={problems}
      />
    </StaffPage>
  );
}
