import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { ErrorSummary } from '@/components/form/error-summary';
import { StaffPage } from '@/components/staff/staff-page';
import { Calls } from '@/components/staff/webhooks/call-parts';
import { UnconfirmedOptIns } from '@/components/staff/webhooks/connect-parts';
import { NewSecret, WebhookActions, WebhookFacts } from '@/components/staff/webhooks/webhook-parts';
import {
  noticeIn,
  pageTitle,
  problemsIn,
  type Query,
  queryValue,
} from '@/lib/staff/forms/form-problems';
import { receiverName, webhookNotices, webhookProblems } from '@/lib/staff/webhooks/webhook-labels';
import '@/components/staff/webhooks/webhooks.css';
import { readCampaignRow } from '@/lib/campaign/campaign';
import { requireAdmin, requireSession } from '@/lib/staff/access/require-staff';
import { mayShowOnce } from '@/lib/staff/forms/typed-cookie';
import { problemTitle } from '@/lib/staff/labels';
import { isOpenFor } from '@/lib/staff/settings/step-up';
import { findWebhook, readSecret } from '@/lib/staff/webhooks/read-webhooks';
import { afterChange, type WebhookParams } from '@/lib/staff/webhooks/webhook-form';

type Props = { params: Promise<WebhookParams>; searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: pageTitle('Webhook', await searchParams, webhookProblems) };
}

export default async function WebhookPage({ params, searchParams }: Props) {
  const staff = await requireAdmin();
  const { id } = await params;
  const query = await searchParams;
  const failedOnly = queryValue(query, 'show') === 'failed';
  const found = await findWebhook(id, failedOnly);
  if (!found) redirect(afterChange(id, 'webhook_unknown'));
  const kept = await cookies();
  const isNew = mayShowOnce('secretOf', id, (name) => kept.get(name)?.value);
  const problems = problemsIn(query, webhookProblems);
  const isOpen = isOpenFor(await requireSession(), (name) => kept.get(name)?.value);
  return (
    <StaffPage staff={staff} notice={noticeIn(query, webhookNotices)}>
      <ErrorSummary title={problemTitle} problems={problems} />
      <h1>{receiverName(found.webhook)}</h1>
      <NewSecret secret={isNew ? await readSecret(id) : undefined} />
      {found.webhook.isActive && found.webhook.events.includes('newsletter.opted_in') && (
        <UnconfirmedOptIns {...(await readCampaignRow())} />
      )}
      <WebhookFacts webhook={found.webhook} />
      <WebhookActions webhook={found.webhook} problems={problems} isOpen={isOpen} />
      <Calls {...found} failedOnly={failedOnly} />
      <p>
        <a href="/staff/webhooks">All webhooks</a>
      </p>
    </StaffPage>
  );
}
