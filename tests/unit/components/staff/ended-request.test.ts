import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Decision } from '@/components/staff/messages/message-forms';
import type { StaffMessage } from '@/lib/staff/messages/find-message';

const message = {
  id: '1',
  holdReason: 'review',
  reviewFlags: [],
  language: 'en',
  deliveries: [{ id: '2', status: 'on_hold' }],
  staffVersion: 0,
  erasedAt: null,
  erasedBy: null,
  _count: { notes: 0 },
} as unknown as StaffMessage;

const decision = (isUnsent: boolean) =>
  renderToStaticMarkup(
    Decision({
      message,
      filled: { problems: {}, typed: {} },
      opened: 'mark',
      next: null,
      isUnsent,
    }),
  );

test('a message whose request is over can be rejected, but not approved', () => {
  expect(decision(false)).toContain('Approve and send');
  const ended = decision(true);
  expect(ended).not.toContain('Approve and send');
  expect(ended).toContain('Its request is over');
  expect(ended).toContain('Reject the message');
});
