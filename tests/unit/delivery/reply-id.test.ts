import { expect, test } from 'vitest';
import { replyId } from '@/lib/delivery/mail/email-channel';

test.each([
  ['250 2.0.0 Ok: queued as 4F2A1', '4F2A1'],
  ['250 Ok 0100019a-6b-000000', '0100019a-6b-000000'],
  ['250 2.0.0 OK  1764000000 a1-20020 - gsmtp', '250 2.0.0 OK 1764000000 a1-20020 - gsmtp'],
  ['250 Accepted\r\nX: y', '250 Accepted X: y'],
])('the id in %j is %s', (response, id) => {
  expect(replyId(response)).toBe(id);
});

test('a reply is cut to 200 characters', () => {
  expect(replyId(`250 ${'x'.repeat(500)}`)).toHaveLength(200);
});
