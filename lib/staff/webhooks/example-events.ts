import type { WebhookEventKind } from '@/lib/messages/webhook-events';

/** Example bodies for a receiver's developers; a test compares them with real ones. */
export const exampleEvents: Record<WebhookEventKind, { timestamp: string; data: object }> = {
  'message.received': {
    timestamp: '2026-11-24T15:00:00.000Z',
    data: {
      reference: 'K7WQ-4MXP',
      state: 'TX',
      district: 'TX-37',
      language: 'en',
      edition: '2026-law',
      ownWords: true,
    },
  },
  'delivery.ended': {
    timestamp: '2026-11-24T15:00:12.000Z',
    data: {
      reference: 'K7WQ-4MXP',
      seat: 'TX-37',
      chamber: 'house',
      channel: 'email',
      status: 'accepted',
      testMode: false,
    },
  },
  'newsletter.opted_in': {
    timestamp: '2026-11-24T15:00:00.000Z',
    data: {
      email: 'sam@example.org',
      firstName: 'Sam',
      lastName: 'Sample',
      zip: '78704',
      language: 'en',
    },
  },
};
