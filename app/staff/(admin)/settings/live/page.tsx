import type { Metadata } from 'next';
import { ErrorSummary } from '@/components/form/error-summary';
import { ModeForms } from '@/components/staff/settings/live-parts';
import { AddressCheck } from '@/components/staff/settings/overview';
import { StaffPage } from '@/components/staff/staff-page';
import { env, mailMode } from '@/lib/platform/env';
import { requireAdmin } from '@/lib/staff/access/require-staff';
import { noticeIn, pageTitle, type Query } from '@/lib/staff/forms/form-problems';
import { problemTitle } from '@/lib/staff/labels';
import {
  countLive,
  isAddressLocal,
  liveSentence,
  missingNow,
  reachOf,
} from '@/lib/staff/settings/going-live';
import { liveReach, settingNotices, settingProblems } from '@/lib/staff/settings/settings-labels';
import { comparePublicAddress, readSettingsVisit } from '@/lib/staff/settings/step-up';

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: pageTitle('Going live', await searchParams, settingProblems) };
}

export default async function LivePage({ searchParams }: Props) {
  const staff = await requireAdmin();
  const query = await searchParams;
  const { problems, isOpen } = await readSettingsVisit(query);
  const [isLive, missing, counts] = [mailMode() === 'live', missingNow(), await countLive()];
  const [{ SITE_URL: siteUrl }, isLocal] = [env(), isAddressLocal()];
  return (
    <StaffPage staff={staff} notice={noticeIn(query, settingNotices)}>
      <ErrorSummary title={problemTitle} problems={problems} />
      <h1>Going live</h1>
      <p>
        {isLive
          ? liveReach[reachOf(counts)].now
          : 'The site is in test mode: messages are saved on our server, and Congress does not receive them.'}
      </p>
      <p>
        {isLive ? 'As things stand' : 'If you went live now'}:{' '}
        <strong>{liveSentence(counts)}</strong>. An office gets email only where{' '}
        <a href="/staff/offices">you set its address</a>.
      </p>
      <AddressCheck
        {...(await comparePublicAddress(siteUrl))}
        siteUrl={siteUrl}
        isLocal={isLocal}
      />
      <ModeForms
        isLive={isLive}
        isOpen={isOpen}
        missing={missing}
        counts={counts}
        isLocal={isLocal}
        problems={problems}
      />
    </StaffPage>
  );
}
