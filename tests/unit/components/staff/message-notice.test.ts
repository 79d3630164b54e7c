import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import {
  MessageNotice,
  MessageText,
  SelfHarmHelp,
} from '@/components/staff/messages/message-parts';
import { OfficeTable } from '@/components/staff/offices/office-table';
import type { DeliveryStatus } from '@/lib/platform/db';
import { deliverySummary } from '@/lib/staff/inbox/inbox-labels';
import type { StaffMessage } from '@/lib/staff/messages/find-message';
import { readExcerpt } from '@/lib/staff/messages/own-words';
import type { OfficeChoice } from '@/lib/staff/offices/office-choices';

const filled = { typed: {}, problems: {} };

/** A message with the fields that these components read. */
function message(statuses: DeliveryStatus[], change: Partial<StaffMessage> = {}) {
  const deliveries = statuses.map((status) => ({ kind: 'letter', status }));
  const text = { subject: 'S', body: 'B', ownText: null, templateText: null, language: 'en' };
  return { ...text, deliveries, holdReason: 'review', staffVersion: 1, ...change } as StaffMessage;
}

const noticeText = (of: string, about: StaffMessage) =>
  renderToStaticMarkup(
    createElement(MessageNotice, { of, message: about, changes: [], filled }),
  ).replace(/<[^>]+>/g, '');

test('the notice about a hold counts what is on hold and what had already been sent', () => {
  expect(noticeText('on_hold', message(['on_hold', 'on_hold']))).toBe(
    '2 deliveries are on hold until someone approves or rejects the message.',
  );
  expect(
    noticeText('on_hold', message(['on_hold', 'sending', 'accepted', 'canceled', 'failed'])),
  ).toBe(
    '1 delivery is on hold until someone approves or rejects the message. 2 could not be held: they had already been sent.',
  );
});

test.each([
  ['on_hold', message(['accepted'])],
  ['on_hold', message(['on_hold'], { holdReason: 'confirmation' })],
  ['toString', message(['on_hold'])],
])('notice=%s in the address shows nothing that is not true of the message', (of, about) => {
  expect(noticeText(of, about)).toBe('');
});

const text = (change: Partial<StaffMessage>, isOpen = true) =>
  renderToStaticMarkup(createElement(MessageText, { message: message([], change), isOpen }));

test('a closed text is not in the page, which gives only a general reason', () => {
  const closed = text({ body: 'He raped my 14-year-old daughter.', subject: 'Secret' }, false);
  expect(closed).toContain('violence or a child');
  expect(closed).toContain('?text=open#text');
  expect(closed).not.toMatch(/raped|Secret/);
  expect(text({ body: 'I ask you to support it.' })).toContain('I ask you to support it.');
});

test('a deleted message has no text to open', () => {
  expect(text({ erasedAt: new Date(), body: null }, false)).toContain('was deleted');
});

test.each(['en', 'es'] as const)(
  'a message flagged for self-harm shows staff the crisis line in %s',
  (language) => {
    const help = (reviewFlags: string[], body = 'B') =>
      renderToStaticMarkup(
        createElement(SelfHarmHelp, {
          message: message([], { reviewFlags, body, language, email: 'sam@example.org' }),
        }),
      );
    expect(help(['self_harm'])).toContain('988 Suicide &amp; Crisis Lifeline');
    expect(help(['self_harm'])).toContain(`lang="${language}"`);
    expect(help(['threat', 'doxxing'])).toBe('');
    // Without review, no flag was stored, but the same page warns of suicide or self-harm.
    const unflagged = help([], 'I want to kill myself.');
    expect(unflagged).toContain('988 Suicide &amp; Crisis Lifeline');
    expect(unflagged).toContain('This message may describe suicide or self-harm');
    expect(help([], 'He raped me.')).toBe('');
  },
);

test.each<[Partial<StaffMessage>, string, string]>([
  [{ body: 'Please vote yes.' }, 'words', 'Please vote yes.'],
  [{ body: 'Form', templateText: 'Form' }, 'form', 'Form text only'],
  [{ body: 'Form', templateText: 'Form', ownText: ' I  am\na nurse. ' }, 'words', 'I am a nurse.'],
  [{ subject: 'Mine', body: 'Form', templateText: 'Form' }, 'words', 'Mine'],
  [{ subject: 'Mine', body: 'Please vote yes.' }, 'words', 'Mine – Please vote yes.'],
  [{ ownText: 'He raped me.', templateText: 'Form' }, 'closed', 'Hidden: may describe violence'],
  [{ body: 'I want to kill myself.' }, 'closed', 'Hidden: may describe suicide or self-harm'],
  [
    { body: 'He raped me. I want to kill myself.' },
    'closed',
    'Hidden: may describe suicide or self-harm, and also violence',
  ],
  [{ erasedAt: new Date(), body: null }, 'deleted', 'Their information was deleted'],
  [{ body: 'word '.repeat(40) }, 'words', `${'word '.repeat(22)}word…`],
  [{ body: '😀'.repeat(200) }, 'words', `${'😀'.repeat(119)}…`],
])('readExcerpt summarizes %o', (change, kind, words) => {
  const excerpt = readExcerpt(message([], change), { subjects: new Set(['S']) });
  expect(excerpt).toEqual({ kind, text: words });
  expect([...excerpt.text].length).toBeLessThanOrEqual(120);
});

test.each<[DeliveryStatus[], string]>([
  [['on_hold', 'on_hold', 'on_hold'], '3 deliveries on hold'],
  [['accepted'], '1 delivery accepted'],
  [['refused', 'accepted', 'sending'], '1 of 3 deliveries refused'],
  [[], 'No deliveries'],
])('the deliveries %o have one summary', (statuses, summary) => {
  const deliveries = statuses.map(
    (status) => ({ status, channel: 'email', testMode: false }) as const,
  );
  expect(deliverySummary({ deliveries, holdReason: 'review' })).toBe(summary);
  const tested = deliveries.map((delivery) => ({ ...delivery, testMode: true }));
  expect(deliverySummary({ deliveries: tested, holdReason: null })).not.toMatch(/accepted$/);
});

test.each([
  ['capture', false, 'Saved in test mode: '],
  ['house_cwc', true, 'Accepted by a test system: '],
  ['email', false, 'Accepted: '],
] as const)('the last delivery by %s is listed as what it was', (channel, testMode, words) => {
  const office = { seat: 'TX-37', name: 'Pat Example', needs: [], participation: 'unknown' };
  const accepted = { status: 'accepted', channel, testMode, at: new Date(0) } as const;
  const of = { seat: 'TX-37', accepted, failed: null, queued: 0, selfSends: 0 };
  const offices = [office as unknown as OfficeChoice];
  const table = createElement(OfficeTable, { offices, deliveries: new Map([['TX-37', of]]) });
  expect(renderToStaticMarkup(table).replace(/<[^>]+>/g, '')).toContain(words);
});
