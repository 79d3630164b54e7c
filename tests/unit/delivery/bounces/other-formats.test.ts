import { describe, expect, test } from 'vitest';
import { readDsns } from '@/lib/delivery/bounces/read-dsn';
import { splitMailbox } from '@/lib/delivery/bounces/report';
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
const failed = [
  'Final-Recipient: rfc822;house@example.com',
  'Action: Failed (refused)',
  'Status: 5.7.1',
];
const returned = `Message-ID: <${deliveryId}@example.org>`;

describe('a bounce from a provider that replaces the Message-ID', () => {
  const foreign = 'Message-ID: <DM6PR01MB4321.namprd01@prod.outlook.com>';
  test.each([
    'X-Microsoft-Original-Message-ID',
    'X-Google-Original-Message-ID',
    'X-MS-Exchange-Original-Message-ID',
    'x-original-message-id',
  ])('is matched by its %s header', async (header) => {
    const head = `${header}: <${deliveryId}@example.org>`;
    const mail = report([status(...failed), ['text/rfc822-headers', foreign, head]]);
    expect(await read(mail)).toMatchObject({ deliveryId, failure: 'refused' });
  });

  test('keeps the ID that Amazon SES assigned', async () => {
    const id = '0100019ab1c2d3e4-5f60718a-0000-4000-8000-0123456789ab-000000';
    const named = `Message-ID: <${id}@email.amazonses.com>`;
    const found = await read(report([status(...failed), ['message/rfc822', named]]));
    expect(found?.deliveryId).toBeUndefined();
    expect(found?.renamed).toContain(id);
  });
});

describe('a bounce in text that answers our email', () => {
  const answer = (...mail: string[]) => lines(`In-Reply-To: <${deliveryId}@example.org>`, ...mail);

  test('is matched by the Message-ID that it answers', async () => {
    const mail = answer(
      'From: Mail Delivery Subsystem <mailer-daemon@example.com>',
      'Subject: Delivery Status Notification (Failure)',
      'X-Failed-Recipients: house@example.com',
      '',
      'The address house@example.com could not be found: 550 5.1.1',
    );
    const found = { deliveryId, failure: 'bad_address', recipient: 'house@example.com' };
    expect(await read(mail)).toMatchObject(found);
  });

  test('is matched when Exchange writes it in HTML alone', async () => {
    const mail = answer(
      'From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615@example.com>',
      'Subject: Undeliverable: Support',
      'Content-Type: text/html',
      '',
      '<p>Your message to house@example.com couldn&#39;t be delivered.</p>',
      '<p>Remote server returned: 550 5.1.10 not found</p>',
    );
    expect(await read(mail)).toMatchObject({ deliveryId, failure: 'bad_address' });
  });

  test('is none if a person is away', async () => {
    const mail = answer(
      'From: Example Office <house@example.com>',
      'Subject: Automatic reply: Support',
      '',
      'We are closed. 550 people wrote.',
    );
    expect(await read(mail)).toBeUndefined();
  });

  test('names the recipient, not us, when it quotes the headers', async () => {
    const mail = lines(
      'From: postmaster@example.com',
      'Subject: Undeliverable: Support',
      '',
      'Delivery has failed: 554 5.7.1',
      '> From: campaign@example.org',
      '> To: house@example.com',
      `> ${returned}`,
    );
    expect(await read(mail)).toMatchObject({ deliveryId, recipient: 'house@example.com' });
  });
});

describe('a report without the returned email', () => {
  const named = `<${deliveryId}@example.org>`;
  test.each([
    ['X-Mailgun-Message-Id', status(...failed, `X-Mailgun-Message-Id: ${named}`)],
    [
      'Original-Envelope-Id',
      ['message/delivery-status', `Original-Envelope-Id: ${deliveryId}@example.org`, '', ...failed],
    ],
    ['its text', ['text/plain', `Message-ID: ${named}`]],
    ['its HTML', ['text/html', `<pre>Message-ID: &lt;${deliveryId}@example.org&gt;</pre>`]],
  ] as [string, [string, ...string[]]][])('is matched by %s', async (_where, part) => {
    const parts = part[0] === 'message/delivery-status' ? [part] : [part, status(...failed)];
    expect(await read(report(parts))).toMatchObject({ deliveryId, failure: 'refused' });
  });
});

describe('a report in any language', () => {
  test.each([
    ['Italian', 'Non recapitabile', 'Impossibile'],
    ['Portuguese', 'Não é possível entregar', 'Falha na entrega'],
    ['Swedish', 'Kan inte levereras', 'Leverans misslyckades'],
    ['Polish', 'Niedostarczalne', 'Nie powiodło się'],
    ['Japanese', '配信不能', '配信に失敗しました'],
    ['Korean', '배달되지 않음', '배달하지 못했습니다'],
    ['Chinese', '未送达', '无法将邮件发送'],
    ['Russian', 'Не доставлено', 'Не удалось'],
  ])('is read by its status: %s', async (_language, subject, text) => {
    const mail = lines(
      'From: postmaster@example.com',
      `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
      'house@example.com',
      '#550 5.1.1 RESOLVER.ADR.RecipNotFound',
      returned,
    );
    expect(await read(mail)).toMatchObject({ deliveryId, failure: 'bad_address' });
  });

  test.each([
    ['Relayed: About the Act', 'Delivery to these recipients is complete.'],
    ['Delivered: About the Act', 'Your message has been delivered.'],
    ['[Postmaster] Messages on hold', 'A message is on hold for review.'],
    ['Automatic reply: About the Act', 'We are closed. Call 555-0100 or visit 550 First Street.'],
    ['Delayed Mail (still being retried)', 'It could not be delivered yet. 550 5.1.1 may follow.'],
  ])('does not fail what arrived or is held: %s', async (subject, text) => {
    const mail = lines('From: postmaster@example.com', `Subject: ${subject}`, '', text, returned);
    expect((await read(mail))?.failure ?? null).toBeNull();
  });
});

test('a report that a person forwards as an attachment is read', async () => {
  const forwarded = lines(
    'From: Pat Example <pat@example.org>',
    'Content-Type: multipart/mixed; boundary="m"',
    '',
    '--m',
    'Content-Type: text/plain',
    '',
    'Please look.',
    '--m',
    'Content-Type: message/rfc822',
    '',
    postfix,
    '--m--',
  );
  expect(await read(forwarded)).toMatchObject({ deliveryId, failure: 'bad_address' });
});

test.each([
  ['a quoted sender', 'From "Mail Daemon"@example.com Mon Nov 30 08:00:00 2026'],
  ['no sender', 'From  Mon Nov 30 08:00:00 2026'],
  ['an ISO date', 'From MAILER-DAEMON 2026-11-30 08:00:00'],
  ['a line of MMDF', '\u0001\u0001\u0001\u0001\nFrom a@example.com Mon Nov 30 08:00:00 2026'],
])('emails in a mailbox file with %s are separated', (_what, from) => {
  const one = `${from}\nSubject: x\n\nFrom the start it failed.\n\n`;
  expect(splitMailbox(Buffer.from(one + one))).toHaveLength(2);
});

describe('bounces without a standard report', () => {
  const old = (from: string, subject: string, ...text: string[]) =>
    lines(`From: ${from}`, `Subject: ${subject}`, 'Message-ID: <r@example.com>', '', ...text);
  const qmail = [
    'Hi. This is the qmail-send program at example.com.',
    "I'm afraid I wasn't able to deliver your message to the following addresses.",
    "This is a permanent error; I've given up. Sorry it didn't work out.",
    '<house@example.com>:',
    '192.0.2.1 does not like recipient. Remote host said: 550 5.1.1 no such user',
    '--- Below this line is a copy of the message.',
    returned,
    'Subject: About the Act',
  ];
  test.each([
    ['qmail', 'MAILER-DAEMON@example.com', 'failure notice', qmail, 'bad_address'],
    [
      'Exim',
      'Mail Delivery System <Mailer-Daemon@example.com>',
      'Mail delivery failed: returning message to sender',
      ['A message that you sent could not be delivered.', '550 unknown user', '', returned],
      'refused',
    ],
    [
      'Exchange',
      'postmaster@example.com',
      'Undeliverable: About the Act',
      ['Your message did not reach some recipients. #5.2.3', `  ${returned}`],
      'too_large',
    ],
    [
      'Spanish',
      'postmaster@example.com',
      'No se pudo entregar: Sobre la ley',
      ['No se ha podido entregar su mensaje. 5.1.1', `> ${returned}`],
      'bad_address',
    ],
    [
      'Spanish, of Microsoft',
      'postmaster@example.com',
      'No se puede entregar: Sobre la ley',
      ['Error en la entrega a estos destinatarios: 5.1.1', returned.replace(/[<>]/g, '')],
      'bad_address',
    ],
    [
      'still trying',
      'Mail Delivery System <Mailer-Daemon@example.com>',
      'Warning: message delayed 24 hours',
      ['It has not been delivered; the server is still trying.', returned],
      null,
    ],
  ])('reads a bounce in the format: %s', async (_name, from, subject, text, failure) => {
    expect(await read(old(from, subject, ...text))).toMatchObject({ deliveryId, failure });
  });

  test('reads a bounce that is HTML only', async () => {
    const pre = returned.replace('<', '&lt;').replace('>', '&gt;');
    const html = `<p>Delivery has failed. 5.1.1</p><pre>${pre}</pre>`;
    const mail = lines('From: postmaster@example.com', 'Content-Type: text/html', '', html);
    expect(await read(mail)).toMatchObject({ deliveryId, failure: 'bad_address' });
  });

  test.each([
    ['noreply@example.com', 'Thank you for your message'],
    ['noreply@example.com', 'Respuesta automática'],
    ['verify@example.com\nReturn-Path: <>', 'Re: About the Act (verification required)'],
  ])('ignores an automatic reply from %s', async (from, subject) => {
    const text = 'If your message could not be delivered (no se pudo entregar), call us.';
    expect(await read(old(from, subject, text, returned))).toBeUndefined();
  });

  test.each(['disposition-notification', 'feedback-report', 'tlsrpt'])(
    'ignores a report of type %s',
    async (type) => {
      const mail = report([['text/plain', 'Not delivered', returned]]);
      expect(await read(mail)).toMatchObject({ deliveryId });
      expect(await read(mail.replace('delivery-status', type))).toBeUndefined();
    },
  );

  test('ignores a person’s reply and names no delivery for another sender’s mail', async () => {
    expect(
      await read(old('Pat <pat@example.com>', 'Re: failure notice', ...qmail)),
    ).toBeUndefined();
    const foreign = old(
      'MAILER-DAEMON@example.com',
      'failure notice',
      'Undeliverable',
      'Message-ID: <x@y.example>',
    );
    expect((await read(foreign))?.deliveryId).toBeUndefined();
  });

  test('splitMailbox separates every mail of a mailbox file', async () => {
    const box = ['a', 'b', 'c'].map(
      (id) =>
        `From MAILER-DAEMON Tue Nov 24 01:00:00 2026\n${postfixReport({ deliveryId, id }).replaceAll('\r\n', '\n')}`,
    );
    const mails = splitMailbox(Buffer.from(box.join('\n')));
    const ids = await Promise.all(mails.map(async (mail) => (await readDsns(mail))[0]?.id));
    expect(ids).toEqual(['<a>', '<b>', '<c>']);
    expect(splitMailbox(Buffer.from(postfix))).toHaveLength(1);
    const joined = `\ufeff\n${box.map((mail) => mail.trimEnd()).join('\n')}\n`;
    expect(splitMailbox(Buffer.from(joined))).toHaveLength(3);
    const text = `${box[0]}\n\nFrom January 2026 on, write to us here.\n`;
    expect(splitMailbox(Buffer.from(text))).toHaveLength(1);
  });
});
