import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Outcome } from '@/components/receipt/receipt-parts';
import { copy } from '@/lib/campaign/copy';
import type { DeliveryStatus } from '@/lib/platform/db';
import type { Receipt } from '@/lib/receipts/receipts';

const words = copy('en').receipt;

function receipt(statuses: DeliveryStatus[], change: Partial<Receipt> = {}): Receipt {
  const about = {
    seat: 'NY-12',
    bioguide: 'E000001',
    officeName: 'Pat Example',
    providerId: null,
    sentHash: null,
    attempts: 0,
    maybeAccepted: false,
    holdReason: null,
    failure: null,
  };
  const at = new Date('2026-11-23T12:00:00Z');
  return {
    messageId: '1',
    edition: '2026-law',
    askEnded: false,
    isUnsent: false,
    mayWriteAgain: true,
    reference: 'K7RM-2XQD',
    language: 'en',
    district: 'NY-12',
    createdAt: at,
    holdReason: null,
    confirmedAt: null,
    isConfirmUndelivered: false,
    rejectedCode: null,
    rejectedReason: null,
    erasedAt: null,
    erasedBy: null,
    mailChanges: false,
    lines: statuses.map((status, id) => ({
      ...about,
      id: String(id),
      chamber: 'house',
      channel: 'email',
      status,
      statusSince: at,
      dueAt: at,
      testMode: false,
    })),
    ...change,
  };
}

const outcomeFor = (query: Record<string, string | string[]>, of: Receipt) =>
  renderToStaticMarkup(createElement(Outcome, { language: 'en', query, receipt: of }));

test.each(['toString', 'constructor', '__proto__', 'confirmed', 'already', '<b>'])(
  'confirmed=%s in the address confirms nothing',
  (confirmed) => {
    const open = receipt(['queued']);
    expect(outcomeFor({ confirmed }, open)).toBe(outcomeFor({}, open));
    const held = receipt(['on_hold'], { holdReason: 'confirmation' });
    expect(outcomeFor({ confirmed }, held)).toBe('');
  },
);

test('the outcome of a confirmation is shown', () => {
  const confirmed = receipt(['queued'], { confirmedAt: new Date() });
  expect(outcomeFor({ confirmed: 'confirmed' }, confirmed)).toContain(words.confirmed.confirmed);
  expect(outcomeFor({ confirmed: 'already' }, confirmed)).toContain(words.confirmed.already);
  const late = receipt(['expired'], { holdReason: 'confirmation' });
  expect(outcomeFor({ confirmed: 'over' }, late)).toContain(words.confirmed.over);
});

test('the number of canceled deliveries is counted, not read from the address', () => {
  const query = { canceled: '3', left: '0' };
  expect(outcomeFor(query, receipt(['canceled', 'accepted']))).toContain(words.canceled(1, 1));
  expect(outcomeFor(query, receipt(['queued']))).not.toContain(words.canceled(3, 0));
});

test('thanks promise an email only while a message may still be delivered', () => {
  const { thanks } = words;
  for (const status of ['on_hold', 'queued', 'sending', 'accepted'] as const) {
    expect(outcomeFor({}, receipt([status, 'refused']))).toContain(thanks.saved);
  }
  for (const status of ['refused', 'failed', 'bounced', 'expired', 'rejected'] as const) {
    expect(outcomeFor({}, receipt([status, 'canceled']))).toBe('');
  }
  const sentByWriter = outcomeFor({}, receipt(['self_sent', 'failed']));
  expect(sentByWriter).toContain(thanks.selfSent);
  expect(sentByWriter).not.toContain(thanks.saved);
});

test('in test mode no email is promised, even if one office has to be sent to', () => {
  const { thanks } = words;
  const mixed = receipt(['accepted', 'self_send']);
  const lines = mixed.lines.map((line, at) => ({
    ...line,
    channel: at === 0 ? ('capture' as const) : ('self_send' as const),
  }));
  const shown = outcomeFor({}, { ...mixed, lines });
  expect(shown).toContain(thanks.capture);
  expect(shown).not.toContain(thanks.saved);
});

test('a test system is not called our server, and no email is promised', () => {
  const { thanks } = words;
  const accepted = receipt(['accepted', 'accepted']);
  const lines = accepted.lines.map((line, at) => ({
    ...line,
    channel: at === 0 ? ('capture' as const) : ('house_cwc' as const),
    testMode: at === 1,
  }));
  const shown = outcomeFor({}, { ...accepted, lines });
  expect(shown).toContain(thanks.testSystem);
  expect(shown).not.toContain(thanks.capture);
});

test('once the ask is over, no next step is announced', () => {
  const { thanks } = words;
  expect(outcomeFor({}, receipt(['self_send']))).toContain(thanks.selfSend);
  expect(outcomeFor({}, receipt(['self_send'], { askEnded: true }))).toBe('');
});

test('a cancellation that came too late does not say that zero were canceled', () => {
  const late = outcomeFor({ canceled: '0', left: '2' }, receipt(['accepted', 'accepted']));
  expect(late).toContain(words.canceled(0, 2));
  expect(late).not.toMatch(/\b0\b/);
});

test('no one is told to send a message without a known office', () => {
  const { thanks } = words;
  expect(outcomeFor({}, receipt(['self_send', 'canceled']))).toContain(thanks.selfSend);
  const newMap = receipt(['self_send']);
  const lines = newMap.lines.map((line) => ({ ...line, failure: 'new_map' as const }));
  expect(outcomeFor({}, { ...newMap, lines })).toBe('');
  expect(outcomeFor({}, receipt(['canceled']))).toBe('');
  const saved = lines.map((line) => ({ ...line, channel: 'capture' as const }));
  expect(outcomeFor({}, { ...newMap, lines: saved })).toContain(thanks.capture);
});
