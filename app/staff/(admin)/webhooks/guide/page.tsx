import type { Metadata } from 'next';
import { StaffPage } from '@/components/staff/staff-page';
import { AnswerGuide, Payloads, VerifyGuide } from '@/components/staff/webhooks/guide-parts';
import '@/components/staff/webhooks/webhooks.css';
import { requireAdmin } from '@/lib/staff/access/require-staff';

export const metadata: Metadata = { title: 'What webhooks contain' };

export default async function WebhookGuidePage() {
  const staff = await requireAdmin();
  return (
    <StaffPage staff={staff}>
      <h1>What webhooks contain</h1>
      <p>
        Every call is a POST of JSON with <code>type</code>, <code>timestamp</code> and{' '}
        <code>data</code>. For the developer of the receiver:
      </p>
      <h2>What a call contains</h2>
      <Payloads />
      <VerifyGuide />
      <AnswerGuide />
      <p>
        <a href="/staff/webhooks">All webhooks</a>
      </p>
    </StaffPage>
  );
}
