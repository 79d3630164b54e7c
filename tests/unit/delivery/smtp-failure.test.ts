import { expect, test } from 'vitest';
import { GiveUp, TryAgainLater } from '@/lib/delivery/channel';
import { smtpFailure } from '@/lib/delivery/mail/smtp-options';

const reply = (responseCode: number, command = 'RCPT TO') =>
  Object.assign(new Error(), {
    code: 'EENVELOPE',
    command,
    responseCode,
    response: `${responseCode}`,
  });

test.each([
  [550, 'bad_address'],
  [553, 'bad_address'],
  [552, 'too_large'],
  [523, 'too_large'],
  [554, 'refused'],
] as const)('%i is a permanent refusal: %s', (code, failure) => {
  expect(smtpFailure(reply(code), false)).toBeInstanceOf(GiveUp);
  expect(smtpFailure(reply(code), false)).toMatchObject({ failure });
});

test.each([421, 450, 451, 452])('%i is temporary and certainly not accepted', (code) => {
  const failure = smtpFailure(reply(code, 'DATA'), true);
  expect(failure).toBeInstanceOf(TryAgainLater);
  expect(failure).toMatchObject({ failure: 'unavailable', maybeAccepted: false });
});

test('an error about our account or the session does not refuse the letter', () => {
  expect(smtpFailure(reply(535, 'AUTH PLAIN'), false)).toBeInstanceOf(TryAgainLater);
  expect(smtpFailure(reply(554, 'CONN'), false)).toBeInstanceOf(TryAgainLater);
  expect(smtpFailure(reply(530, 'MAIL FROM'), false)).toBeInstanceOf(TryAgainLater);
  expect(smtpFailure(reply(550, 'MAIL FROM'), false)).toMatchObject({ failure: 'refused' });
});

test('without a reply, the letter may have arrived only if its text was being sent', () => {
  const dropped = Object.assign(new Error('closed'), { code: 'ECONNECTION' });
  expect(smtpFailure(dropped, false)).toMatchObject({ maybeAccepted: false });
  expect(smtpFailure(dropped, true)).toMatchObject({ failure: 'unavailable', maybeAccepted: true });
  const slow = Object.assign(new Error('Timeout'), { code: 'ETIMEDOUT' });
  expect(smtpFailure(slow, true)).toMatchObject({ failure: 'timeout', maybeAccepted: true });
});

test("keeps the server's reply as one short line", () => {
  const error = Object.assign(reply(550), { response: `550 no\r\nsuch\0 user ${'x'.repeat(999)}` });
  const { serverText } = smtpFailure(error, false);
  expect(serverText).toMatch(/^550 no such user x+$/);
  expect(serverText.length).toBeLessThanOrEqual(500);
});
