import { describe, expect, test } from 'vitest';
import { readDsns } from '@/lib/delivery/bounces/read-dsn';
import { growth, IN_PROPORTION } from '../../../support/growth';
import { lines } from '../../../support/returned-mail';
import { deliveryId } from '../sample-letter';

const read = async (mail: string) => (await readDsns(Buffer.from(mail)))[0];
const ours = `<${deliveryId}@example.org>`;
const foreign = 'Message-ID: <DM6PR01MB4321.namprd01@prod.outlook.com>';

const status = [
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mx.example.com',
  '',
  'Final-Recipient: rfc822;house@example.com',
  'Action: failed',
  'Status: 5.7.1',
];
/** A report with these further parts. */
const report = (...parts: string[][]) =>
  lines(
    'From: postmaster@example.com',
    'Message-ID: <report-1@example.com>',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    ...[status, ...parts].flatMap((part) => ['--b', ...part]),
    '--b--',
  );

const names = [
  'X-Mailgun-Original-Message-Id',
  'X-Mailgun-Message-Id',
  'X-Zoho-Original-Message-ID',
  'X-Yahoo-Original-Message-ID',
  'X-Postmark-Original-Message-Id',
  'X-SG-Original-Message-ID',
  'X-MC-Original-Message-Id',
  'X-MS-Exchange-Organization-Original-Message-ID',
  'X-Original-MessageID',
  'X-OriginalMessageId',
  'X-Google-Original-Message-ID',
  'Resent-Message-ID',
];

describe('our Message-ID under another name', () => {
  test.each(names)('is found in the returned headers as %s', async (name) => {
    const head = ['Content-Type: text/rfc822-headers', '', foreign, `${name}:`, ` ${ours}`];
    expect(await read(report(head))).toMatchObject({ deliveryId, failure: 'refused' });
    const whole = ['Content-Type: message/rfc822', '', `${name}: ${ours}`, foreign, '', 'Hello.'];
    expect(await read(report(whole))).toMatchObject({ deliveryId });
  });

  test.each(names)('is found as %s in a report that is text alone', async (name) => {
    const mail = lines(
      'From: MAILER-DAEMON@example.com',
      'Subject: failure notice',
      '',
      '<house@example.com>: 550 5.1.1 no such user',
      '',
      `> ${foreign}`,
      `> ${name}: ${ours}`,
    );
    expect(await read(mail)).toMatchObject({ deliveryId, failure: 'bad_address' });
  });

  test('is another email’s if only the name fits', async () => {
    const head = [
      'Content-Type: text/rfc822-headers',
      '',
      foreign,
      'X-Zoho-Message-ID: <a@b.example>',
    ];
    expect((await read(report(head)))?.deliveryId).toBeUndefined();
  });
});

describe('headers of the returned email in an attached file', () => {
  const file = (type: string, ...text: string[]) => [
    `Content-Type: ${type}; name="headers.txt"`,
    'Content-Disposition: attachment; filename="headers.txt"',
    '',
    ...text,
  ];

  test.each(['text/plain', 'text/html', 'application/octet-stream'])(
    'name our delivery: %s',
    async (type) => {
      const part = file(type, 'From: campaign@example.org', `Message-ID: ${ours}`);
      expect(await read(report(part))).toMatchObject({ deliveryId, failure: 'refused' });
      const mail = report(part).replace(/--b\r\nContent-Type: message[\s\S]*?--b/, '--b');
      const old = mail.replace(
        /Content-Type: multipart\/report[^\r]*/,
        'Subject: Undeliverable: About the Act\r\nContent-Type: multipart/mixed; boundary="b"',
      );
      expect(await read(old)).toMatchObject({ deliveryId, failure: 'refused' });
    },
  );

  test('keep the ID that a provider assigned', async () => {
    const found = await read(report(file('text/plain', 'Subject: a', foreign)));
    expect(found?.renamed).toEqual(['DM6PR01MB4321.namprd01']);
  });

  test.each(['text/plain', 'message/rfc822'])(
    'cannot name many guessed IDs of emails: %s',
    async (type) => {
      const guesses = Array.from({ length: 1000 }, (_, n) => `X-${n}-Message-ID: <4F2A${n}@a.b>`);
      const renamed = (await read(report(file(type, 'Subject: a', ...guesses))))?.renamed ?? [];
      expect(renamed).toHaveLength(type === 'text/plain' ? 0 : 12);
      const dated = guesses.map((guess) => guess.replace('<', '<20261124010203.'));
      const found = await read(report(file('text/plain', 'Subject: a', ...dated)));
      expect(found?.renamed).toHaveLength(12);
      expect(found?.renamed?.every((id) => id.startsWith('20261124010203.'))).toBe(true);
    },
  );

  test('are read in linear time', async () => {
    const withLines = (size: number) => read(report(file('text/plain', 'x-message-'.repeat(size))));
    expect(await growth(withLines, 60_000)).toBeLessThan(IN_PROPORTION);
  }, 120_000);
});
