import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { MessageNotice, MessageText } from '@/components/staff/messages/message-parts';

import type { DeliveryStatus } from '@/lib/platform/db';
import type { StaffMessage } from '@/lib/staff/messages/find-message';

const filled = { typed: {}, problems: {} };

/** As much of a message as these parts of its page look at. */
function message(statuses: DeliveryStatus[], change: Partial<StaffMessage> = {}) {
  const deliveries = statuses.map((status) => ({ kind: 'letter', status }));
  const text = { subject: 'S', body: 'B', ownText: null, templateText: null, language: 'en' };
  return { ...text, deliveries, holdReason: 'review', staffVersion: 1, ...change } as StaffMessage;
}

const said = (of: string, about: StaffMessage) =>
  renderToStaticMarkup(
    createElement(MessageNotice, { of, message: about, changes: [], filled }),
  ).replace(/<[^>]+>/g, '');

test('holding says what is held, and what had left', () => {
  expect(said('on_hold', message(['on_hold', 'on_hold']))).toBe(
    '2 letters are held until somebody releases or rejects them.',
  );
  expect(said('on_hold', message(['on_hold', 'sending', 'accepted', 'canceled', 'failed']))).toBe(
    '1 letter is held until somebody releases or rejects it. 2 could not be held: they had left already.',
  );
});

test.each([
  ['on_hold', message(['accepted'])],
  ['on_hold', message(['on_hold'], { holdReason: 'confirmation' })],
  ['toString', message(['on_hold'])],
])('an address bar that says notice=%s holds nothing', (of, about) => {
  expect(said(of, about)).toBe('');
});

const text = (change: Partial<StaffMessage>) =>
  renderToStaticMarkup(createElement(MessageText, { message: message([], change) }));

test('a text that may be hard to read is closed, and a line says why in general', () => {
  const closed = text({ body: 'He raped my 14-year-old daughter.' });
  expect(closed).toMatch(/<details class="staff-closed"><summary>[^<]*violence or a child</);
  expect(closed).not.toContain('<details class="staff-closed" open');
  expect(text({ body: 'I ask you to support it.' })).not.toContain('staff-closed');
});

test('of an erased message there is nothing to open', () => {
  expect(text({ erasedAt: new Date(), body: null })).toContain('have been erased');
});
