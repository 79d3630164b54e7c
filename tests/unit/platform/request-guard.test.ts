import { describe, expect, test } from 'vitest';
import {
  BODY_BYTES,
  isUploadOfStranger,
  postToStaffPage,
  refusal,
  UPLOAD_BODY_BYTES,
  WRITE_BODY_BYTES,
} from '@/lib/platform/server/request-guard';

const siteOrigin = 'https://campaign.example.org';
const post = (path: string, headers: Record<string, string> = {}) =>
  refusal({ method: 'POST', path, headers, siteOrigin });

describe('the cross-site check', () => {
  test.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'cross-site', origin: siteOrigin }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'https://campaign.example.org.evil.example' }],
    [{ origin: 'http://campaign.example.org' }],
    [{ origin: 'https://evil.example', host: 'evil.example' }],
  ])('refuses a post with %j', (headers) => {
    expect(post('/api/messages', headers)).toEqual({ status: 403, key: 'cross_site' });
    expect(post('/exit', headers)).toEqual({ status: 403, key: 'cross_site' });
    expect(post('/staff/sign-in/enter', headers)).toEqual({ status: 403, key: 'cross_site' });
  });

  test.each([
    [{}],
    [{ 'sec-fetch-site': 'same-origin' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:3000' }],
    [{ origin: siteOrigin }],
  ])('allows a post with %j', (headers) => {
    expect(post('/api/messages', headers)).toBeUndefined();
  });

  test.each(['staff.session_token=a', 'x=1; __Host-staff.session_token=a', '__Secure-staff.x=1'])(
    'refuses a post with the staff cookie "%s" that does not say where it comes from',
    (cookie) => {
      expect(post('/staff/account/name', { cookie })).toEqual({ status: 403, key: 'cross_site' });
      expect(post('/staff/account/name', { cookie, origin: siteOrigin })).toBeUndefined();
      expect(post('/staff/account/name', { cookie, 'sec-fetch-site': 'none' })).toBeUndefined();
      expect(post('/api/messages', { cookie: 'draft=staff; lookup=x' })).toBeUndefined();
    },
  );

  test('never refuses GET or HEAD', () => {
    const read = (method: string, headers: Record<string, string>) =>
      refusal({ method, path: '/en', headers, siteOrigin });
    expect(read('GET', { 'sec-fetch-site': 'cross-site' })).toBeUndefined();
    expect(read('HEAD', { origin: 'https://evil.example' })).toBeUndefined();
  });
});

describe('methods', () => {
  test.each(['/', '/en', '/es/write', '/en/', '//en', '/xx', '/site.js', '/healthz'])(
    'POST is refused at %s',
    (path) => expect(post(path)).toEqual({ status: 405, key: 'method' }),
  );

  test.each(['/api/messages', '/api/receipts/cancel', '/exit', '/staff/sign-out'])(
    'POST is allowed at %s',
    (path) => expect(post(path)).toBeUndefined(),
  );

  test.each(['PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'])(
    '%s is refused everywhere',
    (method) => {
      expect(refusal({ method, path: '/api/messages', headers: {}, siteOrigin })).toEqual({
        status: 405,
        key: 'method',
      });
      expect(refusal({ method, path: '/en', headers: {}, siteOrigin })).toEqual({
        status: 405,
        key: 'method',
      });
    },
  );
});

test('other methods than GET and HEAD are refused at staff pages and allowed at staff routes', () => {
  const isRoute = (path: string) => path === '/staff/sign-out';
  const refused = { status: 405, key: 'method', allow: 'GET, HEAD' };
  for (const path of ['/staff', '/staff/inbox', '/staff/sign-in']) {
    expect(postToStaffPage('POST', path, isRoute)).toEqual(refused);
    expect(postToStaffPage('OPTIONS', path, isRoute)).toEqual(refused);
    expect(postToStaffPage('HEAD', path, isRoute)).toBeUndefined();
  }
  expect(postToStaffPage('POST', '/staff/sign-out', isRoute)).toBeUndefined();
  expect(postToStaffPage('GET', '/staff/inbox', isRoute)).toBeUndefined();
  expect(postToStaffPage('POST', '/api/messages', isRoute)).toBeUndefined();
});

describe('a request body', () => {
  const sized = (path: string, bytes: number) => post(path, { 'content-length': String(bytes) });

  test('with a message may be so large that a message over the limit comes back with its error', () => {
    expect(sized('/api/messages', WRITE_BODY_BYTES)).toBeUndefined();
    expect(sized('/api/messages', WRITE_BODY_BYTES + 1)).toEqual({ status: 413, key: 'too_large' });
  });

  test('with a bounce may contain a whole letter', () => {
    expect(sized('/api/receipts', WRITE_BODY_BYTES)).toBeUndefined();
    expect(sized('/api/receipts', WRITE_BODY_BYTES + 1)).toEqual({ status: 413, key: 'too_large' });
    expect(sized('/api/receipts/erase', BODY_BYTES + 1)).toEqual({ status: 413, key: 'too_large' });
  });

  test('with a workbook of addresses may contain pictures', () => {
    const path = '/staff/offices/import/check';
    expect(sized(path, UPLOAD_BODY_BYTES)).toBeUndefined();
    expect(sized(path, UPLOAD_BODY_BYTES + 1)).toEqual({ status: 413, key: 'too_large' });
    expect(sized('/staff/offices/import', BODY_BYTES + 1)).toMatchObject({ status: 413 });
  });

  test('of an upload is read only with the cookie of a staff session', () => {
    const upload = '/staff/roster/upload';
    expect(isUploadOfStranger(upload, {})).toBe(true);
    expect(isUploadOfStranger(upload, { cookie: 'staff.browser=x; session_token=x' })).toBe(true);
    for (const name of ['staff.session_token', '__Host-staff.session_token']) {
      expect(isUploadOfStranger(upload, { cookie: `a=b; ${name}=x` })).toBe(false);
    }
    expect(isUploadOfStranger('/api/messages', {})).toBe(false);
  });

  test('with a draft of wording may be as large as a message', () => {
    const path = '/staff/campaign/words/2024-bill/save';
    expect(sized(path, WRITE_BODY_BYTES)).toBeUndefined();
    expect(sized(path, WRITE_BODY_BYTES + 1)).toEqual({ status: 413, key: 'too_large' });
    expect(sized('/staff/campaign/set/limits', BODY_BYTES + 1)).toMatchObject({ status: 413 });
  });

  test('at any other path may have 64 kB', () => {
    expect(sized('/api/lookup', BODY_BYTES)).toBeUndefined();
    expect(sized('/api/lookup', BODY_BYTES + 1)).toEqual({ status: 413, key: 'too_large' });
    expect(sized('/exit', BODY_BYTES + 1)).toEqual({ status: 413, key: 'too_large' });
  });
});
