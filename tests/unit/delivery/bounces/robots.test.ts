import { describe, expect, test } from 'vitest';
import { readDsns } from '@/lib/delivery/bounces/read-dsn';
import { lines } from '../../../support/returned-mail';
import { deliveryId } from '../sample-letter';

const read = async (mail: string) => (await readDsns(Buffer.from(mail)))[0];
const returned = `Message-ID: <${deliveryId}@example.org>`;
const mail = (headers: string[], ...text: string[]) => lines(...headers, '', ...text, '', returned);

describe('a bounce without a standard report is recognized', () => {
  const marked = 'Auto-Submitted: auto-replied';
  const refused = '<house@example.com>: 550 5.1.1 User unknown';
  test.each([
    ['bounces@example.com', 'Undelivered Mail Returned to Sender'],
    [`bounces@example.com\r\n${marked}`, 'Undelivered Mail Returned to Sender'],
    ['Bounce <bounce-12=a.b@example.com>', 'Your message could not be delivered'],
    ['Mail Delivery Agent <MDA@example.com>', 'Message status'],
    ['Mail Delivery Service <service@example.com>', 'Message status'],
    ['Mail Transfer Agent <x@example.com>', 'Report'],
    ['mta@mx.example.com', 'Report'],
    ['System Administrator <admin@example.com>', 'Undeliverable: About the Act'],
    ['Mail System <root@example.com>', 'Undelivered Mail Returned to Sender'],
    ['relay@example.com', 'Delivery Status Notification (Failure)'],
    ['relay@example.com', 'Mail delivery failed: returning message to sender'],
    ['relay@example.com', 'Returned mail: see transcript for details'],
    ['relay@example.com', 'No se puede entregar: Sobre la ley'],
  ])('from %s: %s', async (from, subject) => {
    const found = await read(mail([`From: ${from}`, `Subject: ${subject}`], refused));
    expect(found?.deliveryId).toBe(deliveryId);
    expect(found?.failure).not.toBeNull();
  });

  test.each([
    'We were unable to deliver your message.',
    "Your message couldn't be delivered.",
    'Your message wasn’t delivered.',
    'Your message did not reach the recipient.',
    'No such user here.',
    'Recipient address rejected.',
    'The mailbox does not exist.',
  ])('by its text: %s', async (text) => {
    const head = ['From: Mail Delivery Agent <MDA@example.com>', 'Subject: Message status'];
    expect(await read(mail(head, text))).toMatchObject({ deliveryId, failure: 'refused' });
  });

  test('from an unknown sender that still tries', async () => {
    const head = ['From: relay@example.com', 'Subject: Delayed Mail (still being retried)'];
    const found = await read(mail(head, 'It has been delayed. You do not need to resend.'));
    expect(found).toMatchObject({ deliveryId, failure: null });
  });
});

describe('no bounce is', () => {
  const away = 'I am away. If it could not be delivered (550 5.1.1), call us.';
  test.each([
    [['From: bounces@example.com', 'Subject: Automatic reply: About the Act']],
    [
      [
        'From: bounces@example.com',
        'Subject: About the Act not delivered',
        'Precedence: auto_reply',
      ],
    ],
    [['From: house@example.com', 'Return-Path: <bounces@crm.example>', 'Subject: Not delivered']],
    [['From: house@example.com', 'Subject: Out of office: Undeliverable: About the Act']],
    [['From: house@example.com', 'Subject: Re: Undelivered Mail Returned to Sender']],
    [['From: house@example.com', 'Subject: Fwd: Undeliverable: About the Act']],
    [['From: house@example.com', 'Subject: About undelivered mail']],
    [['From: Mail Delivery Agent <MDA@example.com>', 'Subject: Automatic reply: About the Act']],
  ])('%j', async (head) => {
    expect(await read(mail(head, away))).toBeUndefined();
  });

  test('an email with such a subject whose text does not say so', async () => {
    const head = ['From: house@example.com', 'Subject: Undeliverable mail'];
    expect(await read(mail(head, 'How do I report it?'))).toBeUndefined();
  });
});

describe('a notification about the disposition (RFC 8098)', () => {
  const notification = (disposition: string, subject: string, text: string, ...fields: string[]) =>
    lines(
      'From: house@example.com',
      `Subject: ${subject}`,
      'Message-ID: <mdn@example.com>',
      'Content-Type: multipart/report; report-type=disposition-notification; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      text,
      '--b',
      'Content-Type: message/disposition-notification',
      '',
      'Reporting-UA: mx.example.com; Sieve',
      'Final-Recipient: rfc822; house@example.com',
      `Original-Message-ID: <${deliveryId}@example.org>`,
      `Disposition: ${disposition}`,
      ...fields,
      '--b--',
    );

  test.each(['deleted', 'failed', 'denied', 'failed/error', 'deleted; x=y'])(
    'is a bounce if a server rejected the email: %s',
    async (type) => {
      const found = await read(
        notification(`automatic-action/MDN-sent-automatically; ${type}`, 'Rejected', 'Not here.'),
      );
      expect(found).toMatchObject({
        id: '<mdn@example.com>',
        deliveryId,
        recipient: 'house@example.com',
        failure: 'refused',
        serverText: 'Not here.',
      });
    },
  );

  test('has the server’s status', async () => {
    const failure = 'Failure: 550 5.1.1 no such user';
    const found = await read(
      notification('Automatic-Action/MDN-sent-automatically;failed', 'x', 'y', failure),
    );
    expect(found).toMatchObject({ failure: 'bad_address', serverText: '550 5.1.1 no such user' });
  });

  test.each([
    ['manual-action/MDN-sent-manually; displayed', 'Read: About the Act', 'It was read.'],
    ['automatic-action/MDN-sent-automatically; displayed', 'Read: About the Act', 'It was read.'],
    ['automatic-action/MDN-sent-automatically; processed', 'Received', 'It was received.'],
    ['automatic-action/MDN-sent-automatically; dispatched', 'Forwarded', 'It was forwarded.'],
    ['manual-action/MDN-sent-manually; deleted', 'Deleted', 'It was deleted.'],
    ['manual-action/MDN-sent-manually; denied', 'Receipt', 'No receipt.'],
    ['automatic-action/MDN-sent-automatically; deleted', 'Not read: About the Act', 'Deleted.'],
    ['automatic-action/MDN-sent-automatically; deleted', 'x', 'It was deleted without being read.'],
    ['automatic-action/MDN-sent-automatically; deleted', 'No leído: La ley', 'Se eliminó.'],
  ])('is no bounce if it is a receipt: %s, %s', async (disposition, subject, text) => {
    expect(await read(notification(disposition, subject, text))).toBeUndefined();
  });
});
