import { expect, test } from 'vitest';
import { replyId } from '@/lib/delivery/mail/email-channel';

test.each([
  ['250 2.0.0 Ok: queued as 4F2A1', '4F2A1'],
  ['250 Ok 0100019a-6b-000000', '0100019a-6b-000000'],
  ['250 2.0.0 OK  1764000000 a1-20020a05.12 - gsmtp', 'a1-20020a05.12'],
  [
    '250 2.0.0 OK <DM6PR01@NAM12.prod.outlook.com> [Hostname=DM6.prod]',
    'DM6PR01@NAM12.prod.outlook.com',
  ],
  [
    '250 2.6.0 <a1@b.example> [InternalId=12, Hostname=c] 9 bytes in 0.1 Queued mail for delivery',
    'a1@b.example',
  ],
  ['250 2.6.0 Ok, message saved <Message-ID: a1@b.example>', 'a1@b.example'],
  ['250 2.0.0 OK: queued as <a1@relay.example>', 'a1@relay.example'],
  ['250 Message queued as <20261124.1@relay.example>', '20261124.1@relay.example'],
  ['250 Ok: queued as XYZ', 'XYZ'],
  ['250 2.0.0 Ok: queued as 4F2A1.', '4F2A1'],
  ['250 2.0.0 Ok: queued on mx.example.net as 1764-abc', '1764-abc'],
  ['250 2.0.0 Ok: queued on mx.example.net 1764-abc', '1764-abc'],
  ['250 OK id=1abCDe-0001xy-2F', '1abCDe-0001xy-2F'],
  ['250 Requested mail action okay, completed: id=1Mabc-1x', '1Mabc-1x'],
  ['250 2.6.0 9 bytes received in 00:00:00; Message id A1B2 accepted for delivery', 'A1B2'],
  ['250 2.0.0 Message queued with id 1a2b3c.', '1a2b3c'],
  ['250 ok 1764000000 qp 12345', '1764000000 qp 12345'],
  ['250 2.0.0 0AO1BCDE012345 Message accepted for delivery', '0AO1BCDE012345'],
  ['250 ok:  Message 41234567 accepted', '41234567'],
  ['250 2.0.0 OK 8E/B1-05273-7C8E4A05', '8E/B1-05273-7C8E4A05'],
  ['250 SmtpThread-1-2@mx.example.lan Received OK [a1]', 'SmtpThread-1-2@mx.example.lan'],
  ['250 Message Queued (4F2A1B6C-0000.1)', '4F2A1B6C-0000.1'],
  // Replies without an ID.
  ...[
    'Great success',
    'OK',
    '2.0.0 Ok',
    'ok dirdel',
    'Queued (0.123 seconds)',
    'OK: message queued',
  ]
    .concat(['2.0.0 Message accepted for delivery', '2.6.0 12345 bytes received in 00:00:01'])
    .map((text) => [`250 ${text}`, `250 ${text}`]),
  ['250 Accepted\r\nX: y', '250 Accepted X: y'],
])('the id in %j is %s', (response, id) => {
  expect(replyId(response, 'house@example.com')).toBe(id);
});

test.each([
  ['Message accepted for delivery to <rep.x@mail.example>', 'to <…>'],
  ['Message accepted for <Jane@Home.example>', 'for <…>'],
  ['OK <jane@home.example>', 'OK <…>'],
  ['Ok: queued as jane@home.example', 'queued as …'],
  ['jane@home.example Message accepted for delivery', '… Message'],
  ['mail saved in box of jane+a@other.example, thanks', 'box of … thanks'],
  [`${'x '.repeat(92)}jane@home.example`, ' …'],
])('the address in %j is no ID, and is not kept', (text, kept) => {
  const id = replyId(`250 2.0.0 ${text}`, 'jane@home.example');
  expect(id).toContain(kept);
  expect(id).not.toMatch(/@|jane|rep\.x/i);
});

test.each([
  ['Ok <jane@home.example> queued as 4F2A1', '4F2A1'],
  ['accepted for delivery to <rep.x@mail.example> <a1@mx.example>', 'a1@mx.example'],
])('the ID next to an address in %j is %s', (text, id) => {
  expect(replyId(`250 2.0.0 ${text}`, 'jane@home.example')).toBe(id);
});

test('a reply is cut to 200 characters', () => {
  expect(replyId(`250 ${'x '.repeat(500)}`, 'house@example.com')).toHaveLength(200);
});
