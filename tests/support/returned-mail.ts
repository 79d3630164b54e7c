type ReturnedMail = {
  deliveryId: string;
  /** Fields of the report itself. */
  id?: string;
  date?: Date;
  action?: string;
  status?: string;
};

/** Bounce in the format of Postfix. */
export function postfixReport({ deliveryId, ...given }: ReturnedMail): string {
  const { id = '20261124@mail.example.org', date = new Date() } = given;
  const { action = 'failed', status = '5.1.1' } = given;
  return lines(
    'Return-Path: <>',
    `Date: ${date.toUTCString()}`,
    'From: MAILER-DAEMON@mail.example.org (Mail Delivery System)',
    'Subject: Undelivered Mail ReturnedMail to Sender',
    'To: bounces@example.org',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="4F2A1.1764/mail.example.org"',
    `Message-Id: <${id}>`,
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--4F2A1.1764/mail.example.org',
    'Content-Description: Notification',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'The mail system at mail.example.org: a message could not be delivered.',
    '',
    '--4F2A1.1764/mail.example.org',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.example.org',
    'X-Postfix-Queue-ID: 4F2A1',
    `Arrival-Date: ${date.toUTCString()}`,
    '',
    'Final-Recipient: rfc822; house@example.com',
    'Original-Recipient: rfc822;house@example.com',
    `Action: ${action}`,
    `Status: ${status}`,
    'Remote-MTA: dns; mx.example.com',
    `Diagnostic-Code: smtp; 550 ${status} <house@example.com>: Recipient address`,
    '    rejected: User unknown in virtual mailbox table',
    '',
    '--4F2A1.1764/mail.example.org',
    'Content-Description: Undelivered Message',
    'Content-Type: message/rfc822',
    '',
    'Return-Path: <bounces@example.org>',
    'From: Example Operator <campaign@example.org>',
    `Message-ID: <${deliveryId}@example.org>`,
    'Subject: About the Act',
    'Content-Type: multipart/alternative; boundary="inner"',
    '',
    '--inner',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'I ask you to support it.',
    '--inner--',
    '',
    '--4F2A1.1764/mail.example.org--',
  );
}

/** Lines with the line breaks of email. */
export function lines(...each: string[]): string {
  return `${each.join('\r\n')}\r\n`;
}
