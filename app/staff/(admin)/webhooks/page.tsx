import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { ErrorSummary } from '@/components/form/error-summary';
import { StaffPage } from '@/components/staff/staff-page';
import { ConnectForms, UnconfirmedOptIns } from '@/components/staff/webhooks/connect-parts';
import { AddWebhookForm, WebhookList } from '@/components/staff/webhooks/webhook-parts';
import { readCampaignRow } from '@/lib/campaign/campaign';
import { requireAdmin, requireSession } from '@/lib/staff/access/require-staff';
import { noticeIn, pageTitle, problemsIn, type Query } from '@/lib/staff/forms/form-problems';
import { readTypedText } from '@/lib/staff/forms/typed-cookie';
import { problemTitle } from '@/lib/staff/labels';
import { isOpenFor } from '@/lib/staff/settings/step-up';
import { listWebhooks } from '@/lib/staff/webhooks/read-webhooks';
import { webhookNotices, webhookProblems } from '@/lib/staff/webhooks/webhook-labels';

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: pageTitle('Connections', await searchParams, webhookProblems) };
}

export default async function WebhooksPage({ searchParams }: Props) {
  const staff = await requireAdmin();
  const query = await searchParams;
  const webhooks = await listWebhooks();
  const kept = await cookies();
  const problems = problemsIn(query, webhookProblems);
  const isOpen = isOpenFor(await requireSession(), (name) => kept.get(name)?.value);
  const typed = problems.length > 0 ? await readTypedText() : {};
  return (
    <StaffPage staff={staff} notice={noticeIn(query, webhookNotices)}>
      <ErrorSummary title={problemTitle} problems={problems} />
      <h1>Connections</h1>
      <p>
        Send what happens here to your other systems right away: to Action Network, CiviCRM, or any
        program with a web address, by webhook.{' '}
        <a href="/staff/webhooks/guide">What webhooks contain, and how to verify them</a>
      </p>
      <UnconfirmedOptIns {...(await readCampaignRow())} />
      <WebhookList webhooks={webhooks} />
      <ConnectForms typed={typed} problems={problems} isOpen={isOpen} />
      <AddWebhookForm typed={typed} problems={problems} />
    </StaffPage>
  );
}
