import type { Metadata } from 'next';
import { ErrorSummary } from '@/components/form/error-summary';
import { CheckForms, CongressForm, HowToApply } from '@/components/staff/settings/congress-parts';
import { SettingFacts, StepUpForm, TryAnswer } from '@/components/staff/settings/settings-parts';
import { StaffPage } from '@/components/staff/staff-page';
import { readSettings } from '@/lib/campaign/settings';
import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { requireAdmin } from '@/lib/staff/access/require-staff';
import { noticeIn, pageTitle, type Query } from '@/lib/staff/forms/form-problems';
import { problemTitle } from '@/lib/staff/labels';
import { settingSections } from '@/lib/staff/settings/change-settings';
import { settingNotices, settingProblems } from '@/lib/staff/settings/settings-labels';
import { readSettingsVisit } from '@/lib/staff/settings/step-up';

type Props = { searchParams: Promise<Query> };
const title = 'House and Senate systems';

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: pageTitle(title, await searchParams, settingProblems) };
}

export default async function CongressSettingsPage({ searchParams }: Props) {
  const staff = await requireAdmin();
  const query = await searchParams;
  const { problems, isOpen, typed } = await readSettingsVisit(query);
  const [settings, states] = [env(), await db().channelState.findMany()];
  const { operatorName } = await readSettings();
  return (
    <StaffPage staff={staff} notice={noticeIn(query, settingNotices)}>
      <ErrorSummary title={problemTitle} problems={problems} />
      {query.answer && <TryAnswer {...typed} />}
      <h1>{title}</h1>
      <p>
        With keys of the House and the Senate, messages arrive in the systems that offices work
        with. Without them, supporters send their messages themselves, with our help.
      </p>
      <HowToApply operatorName={operatorName} siteUrl={settings.SITE_URL} />
      <SettingFacts names={settingSections.congress} settings={settings} />
      <h2>Check the connection</h2>
      <p>A check doesn’t send any supporter’s message, so it works in test mode, too.</p>
      <CheckForms states={states} />
      {isOpen ? (
        <section aria-labelledby="change">
          <h2 id="change">Change these settings</h2>
          <CongressForm settings={settings} problems={problems} typed={query.answer ? {} : typed} />
        </section>
      ) : (
        <StepUpForm back="/staff/settings/congress" problems={problems} />
      )}
    </StaffPage>
  );
}
