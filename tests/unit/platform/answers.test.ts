import { expect, test } from 'vitest';
import { seeOther } from '@/lib/platform/answers';

test.each([
  ['/staff/webhooks/1?saved=yes', '/staff/webhooks/1?saved=yes'],
  ['/staff/webhooks/é %20', '/staff/webhooks/%C3%A9%20%20'],
  ['/staff/webhooks/󗦛', '/staff/webhooks/%F3%97%A6%9B'],
  ['/en\r\nset-cookie: a=b', '/en%0D%0Aset-cookie:%20a=b'],
  ['/en/\ud800', '/en/%EF%BF%BD'],
])('a redirect to %j leads to %s', (path, location) => {
  expect(seeOther(path).headers.get('location')).toBe(location);
});
