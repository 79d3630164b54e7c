import type { ReactNode } from 'react';
import type { ListedWebhook } from '@/lib/staff/webhooks/read-webhooks';
import { kindLabel } from '@/lib/staff/webhooks/webhook-labels';
import { Facts } from '../facts';
import { When } from '../when';

/** What a webhook is and how it stands. */
export function WebhookFacts({ webhook }: { webhook: ListedWebhook }) {
  const { url, events, isActive, createdBy, createdAt, open } = webhook;
  const facts: [string, ReactNode][] = [
    ['Address', url],
    ['Told of', events.map(kindLabel).join(', ')],
    ['State', isActive ? 'Switched on' : 'Switched off: nothing is sent'],
    ['Waiting', `${open} ${open === 1 ? 'event' : 'events'}`],
    ['Added by', createdBy],
    ['Added', <When key="added" at={createdAt} />],
  ];
  return <Facts facts={facts} />;
}
