import type { Metadata } from 'next';
import { ErrorSummary } from '@/components/form/error-summary';
import { EmailForm, TestMailForm } from '@/components/staff/settings/email-parts';
import { SettingFacts, StepUpForm, TryAnswer } from '@/components/staff/settings/settings-parts';
import { StaffPage } from '@/components/staff/staff-page';
import { env } from '@/lib/platform/env';
import { requireAdmin } from '@/lib/staff/access/require-staff';
import { noticeIn, pageTitle, type Query } from '@/lib/staff/forms/form-problems';
import { problemTitle } from '@/lib/staff/labels';
import { settingSections } from '@/lib/staff/settings/change-settings';
import { settingNotices, settingProblems } from '@/lib/staff/settings/settings-labels';
import { readSettingsVisit } from '@/lib/staff/settings/step-up';

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: pageTitle('Email', await searchParams, settingProblems) };
}

export default async function EmailSettingsPage({ searchParams }: Props) {
  const staff = await requireAdmin();
  const query = await searchParams;
  const { problems, isOpen, typed } = await readSettingsVisit(query);
  const settings = env();
  return (
    <StaffPage staff={staff} notice={noticeIn(query, settingNotices)}>
      <ErrorSummary title={problemTitle} problems={problems} />
      {query.answer && <TryAnswer {...typed} />}
      <h1>Email</h1>
      <p>
        The site sends email through your own mail server: confirmations to supporters, messages to
        offices that you gave an address, invitations, and alerts.
      </p>
      <SettingFacts names={settingSections.email} settings={settings} />
      {settings.SMTP_URL && <TestMailForm to={staff.email} />}
      {isOpen ? (
        <section aria-labelledby="change">
          <h2 id="change">Change these settings</h2>
          <EmailForm settings={settings} problems={problems} typed={query.answer ? {} : typed} />
        </section>
      ) : (
        <StepUpForm back="/staff/settings/email" problems={problems} />
      )}
    </StaffPage>
  );
}
