import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { RetentionEffect } from '@/components/staff/campaign/overview';
import { SectionForm } from '@/components/staff/campaign/section-form';
import { StaffPage } from '@/components/staff/staff-page';
import { decidingVariable } from '@/lib/campaign/settings';
import { countKeptTooLong } from '@/lib/receipts/erase-messages';
import { requireAdmin } from '@/lib/staff/access/require-staff';
import { campaignNotices, campaignProblems } from '@/lib/staff/campaign/campaign-labels';
import { readStaffSettings } from '@/lib/staff/campaign/read-settings';
import { keepMessagesDays, topicPath } from '@/lib/staff/campaign/section-fields';
import { noticeQuery, problemQuery, type Query, queryValue } from '@/lib/staff/forms/form-problems';

export const metadata: Metadata = { title: 'How long personal data is kept' };

/**
 * Effect of a new retention time, before it is set: the deletion of personal data cannot be undone.
 */
export default async function RetentionPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireAdmin();
  if (decidingVariable('keepMessagesDays'))
    redirect(`${topicPath('limits')}?${noticeQuery(campaignNotices, 'campaign_by_server')}`);
  const read = keepMessagesDays.safeParse(queryValue(await searchParams, 'keepMessagesDays'));
  if (!read.success)
    redirect(
      `${topicPath('limits')}?${problemQuery(campaignProblems, { keepMessagesDays: 'wrong' })}`,
    );
  const { state, settings, version } = await readStaffSettings();
  const after = read.data ?? settings.keepMessagesDays;
  return (
    <StaffPage staff={staff}>
      <h1>Keep personal data {after === 1 ? '1 day' : `${after} days`}?</h1>
      <RetentionEffect
        before={state.settings.keepMessagesDays}
        after={after}
        erased={await countKeptTooLong(after)}
      />
      <SectionForm section="retention" version={version} button="Save this time">
        <input type="hidden" name="keepMessagesDays" value={read.data ?? ''} />
      </SectionForm>
      <p>
        <a href={topicPath('limits')}>Keep it as it is</a>
      </p>
    </StaffPage>
  );
}
