import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDsns } from '@/lib/delivery/bounces/read-dsn';
import { WRITE_BODY_BYTES } from '@/lib/platform/server/request-guard';
import { growth, IN_PROPORTION } from '../../../support/growth';
import { lines, postfixReport } from '../../../support/returned-mail';
import { deliveryId } from '../sample-letter';

const read = async (mail: string) => (await readDsns(Buffer.from(mail)))[0];
const postfix = postfixReport({ deliveryId, date: new Date('2026-11-24T01:00:00Z') });

/** A delivery status notification with these parts, each with its content type. */
function report(parts: [type: string, ...content: string[]][], headers: string[] = []) {
  return lines(
    'From: postmaster@example.com',
    'Date: Tue, 24 Nov 2026 01:00:00 +0000',
    'Message-ID: <report-1@example.com>',
    ...headers,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    ...parts.flatMap(([type, ...content]) => ['--b', `Content-Type: ${type}`, '', ...content]),
    '--b--',
  );
}

const status = (...content: string[]): [string, ...string[]] => [
  'message/delivery-status',
  'Reporting-MTA: dns; mx.example.com',
  '',
  ...content,
];
const failed = ['Final-Recipient: rfc822;house@example.com', 'Action: failed', 'Status: 5.7.1'];
const returned = `Message-ID: <${deliveryId}@example.org>`;

describe('readDsns reads', () => {
  test('a report of Postfix', async () => {
    expect(await read(postfix)).toEqual({
      id: '<20261124@mail.example.org>',
      at: new Date('2026-11-24T01:00:00Z'),
      deliveryId,
      failure: 'bad_address',
      recipient: 'house@example.com',
      serverText:
        'smtp; 550 5.1.1 <house@example.com>: Recipient address rejected: User unknown in virtual mailbox table',
    });
  });

  test('a report of Exchange: headers only and a diagnostic over several lines', async () => {
    const mail = report([
      ['text/html; charset=utf-8', '<p>Your message to house@example.com was blocked.</p>'],
      status(
        'Final-Recipient: rfc822;house@example.com',
        'Action: failed',
        'Status: 5.2.3',
        'Diagnostic-Code: smtp;550 5.2.3 RESOLVER.RST.RecipSizeLimit;',
        ' message too large for this recipient',
        'X-Display-Name: house',
      ),
      ['text/rfc822-headers', 'Received: from a by b;', ' Tue, 24 Nov 2026', returned],
    ]);
    expect(await read(mail)).toMatchObject({
      deliveryId,
      failure: 'too_large',
      serverText:
        'smtp;550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient',
    });
  });

  test('a report of Gmail, which names the letter without returning it', async () => {
    const named: [string, ...string[]] = [
      'message/delivery-status',
      'Reporting-MTA: dns; mail.example.net',
      `X-Original-Message-ID: <${deliveryId}@example.org>`,
      '',
      ...failed,
      'Last-Attempt-Date: Mon, 23 Nov 2026 17:00:00 -0800 (PST)',
    ];
    expect(await read(report([named]))).toMatchObject({ deliveryId, failure: 'refused' });
    const answering = report([status(...failed)], [`In-Reply-To: <${deliveryId}@example.org>`]);
    expect(await read(answering)).toMatchObject({ deliveryId });
  });

  test('a UTF-8 report (RFC 6533) in base64', async () => {
    const encoded = Buffer.from(
      lines(
        'Reporting-MTA: dns; mx.example.com',
        '',
        'Final-Recipient: utf-8; büro@example.com',
        'Action: failed',
        'Status: 5.1.1',
        'Diagnostic-Code: smtp; 550 Empfänger unbekannt',
      ),
    ).toString('base64');
    const mail = report([
      ['message/global-delivery-status\r\nContent-Transfer-Encoding: base64', encoded],
      ['message/global-headers', returned, 'Subject: Sí'],
    ]);
    expect(await read(mail)).toMatchObject({
      deliveryId,
      failure: 'bad_address',
      serverText: 'smtp; 550 Empfänger unbekannt',
    });
  });

  test('a report with the line breaks of a mailbox on disk', async () => {
    expect(await read(postfix.replaceAll('\r\n', '\n'))).toEqual(await read(postfix));
  });

  test('a report that a filter wrapped in another mail', async () => {
    const [head = '', ...body] = postfix.split('\r\n\r\n');
    const inner = head.slice(head.indexOf('Content-Type:')).replace(/\r\nMessage-Id:.*/, '');
    const wrapped = lines(
      'Message-ID: <wrapped@example.org>',
      'Content-Type: multipart/mixed; boundary="outer"',
      '',
      '--outer',
      `${inner}\r\n\r\n${body.join('\r\n\r\n')}`,
      '--outer',
      'Content-Type: text/plain',
      '',
      'Scanned.',
      '--outer--',
    );
    expect(await read(wrapped)).toMatchObject({ deliveryId, failure: 'bad_address' });
  });
});

describe('the final outcome', () => {
  test.each([
    ['failed', '5.1.10', 'bad_address'],
    ['Failed', '5.3.4', 'too_large'],
    ['failed', '5.7.1 (blocked)', 'refused'],
    ['failed', '', 'refused'],
    // The server gave up after trying for days.
    ['failed', '4.4.7', 'unavailable'],
    ['delayed', '4.4.1', null],
    ['delivered', '2.1.5', null],
    ['relayed', '2.0.0', null],
    ['expanded', '2.0.0', null],
  ])('of a report with action %s and status %s is %s', async (action, code, failure) => {
    const mail = postfixReport({ deliveryId, action, status: code });
    expect(await read(mail)).toMatchObject({ deliveryId, failure });
  });

  test('of a mailing list is a failure only if no recipient was reached', async () => {
    const delivered = ['Final-Recipient: rfc822;aide@example.com', 'Action: delivered'];
    const both = status(...failed, '', ...delivered, 'Status: 2.0.0');
    expect(await read(report([both]))).toMatchObject({ failure: null });
    const late = status('Action: delayed', 'Status: 4.2.1', '', ...failed);
    expect(await read(report([late]))).toMatchObject({ failure: 'refused' });
  });
});

describe('readDsns', () => {
  test.each([
    '<CAF-x1@mail.example.net>',
    '<0193a000-0000-7000-8000-000000000001-0@example.org>',
    '<0193a000-0000-4000-8000-000000000001@example.org>',
    `${deliveryId}`,
    '',
  ])('finds no delivery in a report about Message-ID %s', async (messageId) => {
    const mail = report([status(...failed), ['message/rfc822', `Message-ID: ${messageId}`]]);
    const found = await read(mail);
    expect(found).toMatchObject({ failure: 'refused' });
    expect(found?.deliveryId).toBeUndefined();
  });

  test('does not take an id in the body of the returned mail as its Message-ID', async () => {
    const text = ['message/rfc822', 'Message-ID: <other@example.net>', '', returned] as const;
    expect((await read(report([status(...failed), [...text]])))?.deliveryId).toBeUndefined();
  });

  test.each([
    ['an empty mail', ''],
    ['a letter', lines('From: a@example.org', returned, '', 'Action: failed', 'Status: 5.1.1')],
    ['a report without recipients', report([status('')])],
    ['a letter with a report attached to it', report([['message/rfc822', postfix]])],
    ['a read receipt', report([['message/disposition-notification', 'x: y']])],
  ])('reads no report in %s', async (_what, mail) => {
    expect(await read(mail)).toBeUndefined();
  });

  test('does not read a mail that is larger than any letter of ours', async () => {
    expect(await read(postfix + ' '.repeat(WRITE_BODY_BYTES))).toBeUndefined();
  });

  test('shortens the server’s text and puts it on one line', async () => {
    const long = status(...failed, `Diagnostic-Code: smtp; ${'\u202Eé\t'.repeat(900)}`);
    const text = (await read(report([long])))?.serverText ?? '';
    expect(text).toMatch(/^smtp; [é ]+$/);
    expect(text.length).toBe(500);
  });

  test('never throws on damaged reports', async () => {
    const [start, end] = [fc.nat(postfix.length), fc.nat(postfix.length)];
    const junk = fc.string({ unit: 'binary', maxLength: 30 });
    const property = fc.asyncProperty(start, end, junk, async (from, to, odd) => {
      const found = await read(postfix.slice(0, from) + odd + postfix.slice(to));
      expect(found === undefined || typeof found.id === 'string').toBe(true);
    });
    await fc.assert(property, { numRuns: 60 });
  }, 20_000);

  test.each([
    ['blocks', 60_000, (size) => status('a: b\r\n\r\n'.repeat(size), ...failed)],
    ['fields', 70_000, (size) => status('a: b\r\n'.repeat(size), ...failed)],
    ['headers of the returned mail', 70_000, (size) => ['message/rfc822', 'a: b\r\n'.repeat(size)]],
    ['one field', 200_000, (size) => status(`a: ${'b '.repeat(size)}`, ...failed)],
    [
      'ids',
      40_000,
      (size) => status(`X-Original-Message-ID: ${'<0193a000-'.repeat(size)}`, '', ...failed),
    ],
  ] as [string, number, (size: number) => [string, ...string[]]][])(
    'reads very many %s in linear time',
    async (_what, most, part) => {
      const readWith = (size: number) => read(report([part(size), status(...failed)]));
      expect(await growth(readWith, most)).toBeLessThan(IN_PROPORTION);
    },
    120_000,
  );
});

describe('an automatic reply that quotes our subject is no bounce', () => {
  const subject = 'Justice has not been delivered to survivors';
  const reply = (...headers: string[]) =>
    lines(`In-Reply-To: <${deliveryId}@example.org>`, ...headers, '', 'We read every message.');
  const person = 'From: Example Office <house@example.com>';
  const robot = 'From: no-reply@example.com';

  test.each([
    ['in a mailbox', 'Return-Path: <>', person, `Subject: Automatic reply: ${subject}`],
    ['in Spanish', 'Return-Path: <>', person, 'Subject: Respuesta automática: No entregada'],
    ['of a person who is away', 'Return-Path: <>', person, `Subject: Out of office: ${subject}`],
    ['that is marked', robot, `Subject: ${subject}`, 'Auto-Submitted: auto-replied'],
    ['of a web form', robot, `Subject: RE: ${subject}`],
    ['that thanks', robot, `Subject: Your message: ${subject}`],
    ['about a delay', robot, 'Subject: Auto-reply: Justice delayed is justice denied'],
    ['that mailboxes mark', 'Return-Path: <MAILER-DAEMON>', person, `Subject: OOO: ${subject}`],
  ])('%s', async (_name, ...headers) => {
    expect(await read(reply(...headers))).toBeUndefined();
  });

  test.each([
    ['that is marked', 'From: MAILER-DAEMON@example.com', 'Subject: Mail failure', 'auto-replied'],
    ['without a known sender', robot, `Subject: Undeliverable: ${subject}`, 'auto-generated'],
  ])('but a returned email is one: %s', async (_name, from, title, mark) => {
    const mail = reply(from, title, `Auto-Submitted: ${mark}`);
    expect(await read(mail)).toMatchObject({ deliveryId, failure: 'refused' });
  });
});

describe('several reports attached to one email', () => {
  const ids = [deliveryId, deliveryId.replace(/.$/, (last) => (last === '0' ? '1' : '0'))];
  const reports = ids.map((id) => postfixReport({ deliveryId: id, date: new Date(0) }));
  const forward = (...mails: string[]) =>
    lines(
      'From: Pat Example <pat@example.org>',
      `Content-Type: multipart/mixed; boundary="m${mails.length}"`,
      '',
      ...mails.flatMap((mail) => [`--m${mails.length}`, 'Content-Type: message/rfc822', '', mail]),
      `--m${mails.length}--`,
    );
  const found = async (mail: string) =>
    (await readDsns(Buffer.from(mail))).map((report) => report.deliveryId);

  test('are all read, also beside other emails and forwarded twice', async () => {
    const note = lines('From: pat@example.org', 'Subject: Note', '', 'Look.');
    expect(await found(forward(...reports))).toEqual(ids);
    expect(await found(forward(note, ...reports))).toEqual(ids);
    expect(await found(forward(forward(note, ...reports)))).toEqual(ids);
  });

  test('are none among other emails', async () => {
    expect(await found(forward(lines('From: a@example.org', '', 'Hello.')))).toEqual([]);
  });
});
