import { describe, expect, test } from 'vitest';
import { languages } from '@/lib/campaign/languages';
import { DeliveryStatus } from '@/lib/platform/prisma-client/enums';
import { receiptHeadline } from '@/lib/receipts/live-receipt';
import { type Receipt, type ReceiptLine, shownState } from '@/lib/receipts/receipts';
import { offersSelfSend } from '@/lib/receipts/self-send/self-send-view';

const at = new Date('2026-11-23T12:00:00Z');

/** "accepted", or with its channel "accepted/capture". */
function line(spec: string, index: number): ReceiptLine {
  const [status = '', channel = 'email'] = spec.split('/');
  return {
    id: String(index),
    seat: 'NY-12',
    bioguide: 'E000001',
    officeName: 'Pat Example',
    chamber: 'house',
    failure: null,
    providerId: null,
    sentHash: null,
    attempts: 0,
    maybeAccepted: false,
    statusSince: at,
    dueAt: at,
    holdReason: null,
    testMode: channel === 'test',
    status: status as DeliveryStatus,
    channel: channel === 'test' ? 'house_cwc' : (channel as ReceiptLine['channel']),
  };
}

const headline = (specs: string, language: 'en' | 'es', change: Partial<Receipt> = {}) =>
  receiptHeadline(
    {
      holdReason: null,
      askEnded: false,
      isUnsent: false,
      erasedAt: null,
      erasedBy: null,
      ...change,
      lines: specs.split(' ').map(line),
    },
    language,
  );

test.each([
  ['queued', 'Your message is on its way', 'Su mensaje va en camino'],
  ['queued sending queued', 'Your 3 messages are on their way', 'Sus 3 mensajes van en camino'],
  ['queued accepted', '1 of your 2 messages is on its way', '1 de sus 2 mensajes va en camino'],
  ['accepted', 'Your message was sent', 'Su mensaje se envió'],
  ['accepted accepted', 'Both messages were sent', 'Sus 2 mensajes se enviaron'],
  ['accepted accepted accepted', 'All 3 messages were sent', 'Sus 3 mensajes se enviaron'],
  ['accepted accepted self_sent', 'All 3 messages were sent', 'Sus 3 mensajes se enviaron'],
  [
    'accepted accepted canceled',
    '2 of your 3 messages were sent',
    '2 de sus 3 mensajes se enviaron',
  ],
  [
    'accepted queued self_send',
    '1 of your 3 messages needs your attention',
    '1 de sus 3 mensajes requiere su atención',
  ],
  [
    'failed refused accepted',
    '2 of your 3 messages need your attention',
    '2 de sus 3 mensajes requieren su atención',
  ],
  [
    'self_send self_send bounced',
    'Your 3 messages need your attention',
    'Sus 3 mensajes requieren su atención',
  ],
  ['unconfirmed', 'Your message needs your attention', 'Su mensaje requiere su atención'],
  ['on_hold on_hold', 'Your 2 messages are under review', 'Sus 2 mensajes están en revisión'],
  ['rejected rejected', 'Your 2 messages were not sent', 'Sus 2 mensajes no se enviaron'],
  ...['self_send', 'refused', 'failed', 'bounced', 'expired'].map((other) => [
    `rejected ${other}`,
    'Your 2 messages were not sent',
    'Sus 2 mensajes no se enviaron',
  ]),
  [
    'rejected unconfirmed',
    '1 of your 2 messages may not have arrived',
    '1 de sus 2 mensajes quizá no llegó',
  ],
  ['rejected accepted self_send', '1 of your 3 messages was sent', '1 de sus 3 mensajes se envió'],
  ['canceled canceled', 'Your 2 messages were canceled', 'Sus 2 mensajes se cancelaron'],
  [
    'queued/capture queued/capture',
    'Your 2 messages are being saved in test mode',
    'Sus 2 mensajes se están guardando en modo de prueba',
  ],
  [
    'accepted/capture accepted/capture accepted/test',
    'Your 3 messages were saved in test mode',
    'Sus 3 mensajes se guardaron en modo de prueba',
  ],
  [
    'accepted/capture canceled/capture',
    '1 of your 2 messages was saved in test mode',
    '1 de sus 2 mensajes se guardó en modo de prueba',
  ],
])('for %s the headline is “%s”', (specs, english, spanish) => {
  expect(headline(specs, 'en')).toBe(english);
  expect(headline(specs, 'es')).toBe(spanish);
});

test('a pending confirmation or a deletion comes before the statuses of deliveries', () => {
  const confirmation = { holdReason: 'confirmation' } as const;
  expect(headline('on_hold self_send', 'en', confirmation)).toBe(
    'Your message isn’t confirmed yet',
  );
  expect(headline('accepted', 'en', { erasedAt: at })).toBe('Your information was deleted');
  expect(headline('sending', 'en', { erasedBy: 'supporter' })).toBe(
    'We’re deleting your information',
  );
});

describe.each(languages)('in %s', (language) => {
  const all = Object.values(DeliveryStatus);
  const pairs = all.flatMap((one) => all.map((other) => [one, other]));

  test('no headline in test mode says that a message was sent', () => {
    for (const pair of pairs) {
      const specs = pair
        .filter((status) => status !== 'self_sent')
        .map((status) => `${status}/capture`);
      if (specs.length === 0) continue;
      expect(headline(specs.join(' '), language)).not.toMatch(
        /(was|were) sent|on (its|their) way|deliver|^(\D|\d)*(?<!no )se envi|en camino|entreg/,
      );
    }
  });

  test('every combination of statuses has a headline with plausible counts', () => {
    for (const pair of pairs) {
      const text = headline(`${pair.join(' ')} accepted`, language);
      expect(text).toMatch(/^(Your 3|All 3|[12] of your 3|Sus 3|[12] de sus 3) /);
    }
  });
});

test('once the ask is over, nothing that the writer could only send needs their attention', () => {
  const ended = (specs: string) => headline(specs, 'en', { askEnded: true });
  for (const status of ['self_send', 'refused', 'failed', 'bounced', 'expired']) {
    expect(headline(status, 'en')).toBe('Your message needs your attention');
    expect(ended(status)).toBe('Your message was not sent');
  }
  expect(ended('accepted self_send')).toBe('1 of your 2 messages was sent');
  expect(headline('unconfirmed', 'en')).toBe('Your message needs your attention');
  expect(ended('unconfirmed')).toBe('Your message may not have arrived');
  expect(ended('unconfirmed accepted')).toBe('1 of your 2 messages was sent');
  expect(headline('unconfirmed unconfirmed', 'es', { askEnded: true })).toBe(
    'Sus 2 mensajes quizá no llegaron',
  );
});

describe('a line that the writer would send', () => {
  const own = [line('self_send', 0), { ...line('self_send', 1), failure: 'new_map' }];
  const shown = (about: Partial<Receipt>, others: ReceiptLine[] = []) =>
    own.map((each) =>
      shownState(each, {
        holdReason: null,
        askEnded: false,
        isUnsent: false,
        lines: [...own, ...others],
        ...about,
      }),
    );

  test('says so while the ask is open', () => {
    expect(shown({})).toEqual(['self_send', 'new_map']);
  });

  test('says that the campaign ended once the ask is over', () => {
    expect(shown({ askEnded: true })).toEqual(['ask_ended', 'ask_ended']);
  });

  test('says that the message was rejected once staff rejected it', () => {
    const rejected = [line('rejected', 2)];
    expect(shown({}, rejected)).toEqual(['rejected', 'rejected']);
    expect(shown({ askEnded: true }, rejected)).toEqual(['rejected', 'rejected']);
  });
});

test('self-send is not offered for a message that staff rejected', () => {
  for (const status of [
    'self_send',
    'refused',
    'failed',
    'bounced',
    'unconfirmed',
    'expired',
  ] as const) {
    expect(offersSelfSend({ status }, { lines: [{ status }] })).toBeDefined();
    const lines = [{ status }, { status: 'rejected' as const }];
    expect(offersSelfSend({ status }, { lines })).toBeUndefined();
  }
});

test('self-send is offered only while the ask is open', () => {
  expect(offersSelfSend({ status: 'self_send' }, { askEnded: false })).toBe('offer');
  for (const status of ['self_send', 'unconfirmed', 'expired'] as const) {
    expect(offersSelfSend({ status }, { askEnded: true })).toBeUndefined();
  }
});
