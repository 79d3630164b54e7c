import { describe, expect, test } from 'vitest';
import {
  extractEmbedOrigins,
  FRAMED_PAGE,
  framingOrigin,
} from '@/lib/platform/server/embed-origins';
import { securityHeaders } from '@/lib/platform/server/security-headers';

describe('a site that may frame the start form', () => {
  test.each([
    ['https://example.org', 'https://example.org'],
    ['https://Example.ORG/', 'https://example.org'],
    ['https://www.example.org:8443', 'https://www.example.org:8443'],
    ['https://example.org:443', 'https://example.org'],
    ['https://ejemplo-año.example', 'https://xn--ejemplo-ao-19a.example'],
    ['http://localhost:3001', 'http://localhost:3001'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ])('%s has the origin %s', (typed, origin) => expect(framingOrigin(typed)).toBe(origin));

  test.each([
    ...['http://example.org', 'example.org', '*', 'https://*', 'https://*.example.org', 'https:'],
    ...['https://example.org/page', 'https://example.org?x', 'https://example.org#x', 'https://x'],
    ...['https://user@example.org', 'https://[::1]', 'data:text/html,x', 'javascript:alert(1)'],
    ...["https://example.org;script-src'unsafe-inline'", 'https://example.org,https://b.example'],
    ...[
      "'self'",
      "'none'",
      'https://example.org https://b.example',
      'http://localhost.example.org',
    ],
  ])('%s is refused', (typed) => expect(framingOrigin(typed)).toBeUndefined());
});

test('the list of embed origins is read and removed from the page', () => {
  const meta =
    '<meta name="campaign-embed-origins" content="https://a.example https://b.example:444"/>';
  expect(extractEmbedOrigins(`<head>${meta}</head>`)).toEqual({
    html: '<head></head>',
    embedOrigins: ['https://a.example', 'https://b.example:444'],
  });
  expect(extractEmbedOrigins('<p>Words</p>')).toEqual({ html: '<p>Words</p>', embedOrigins: [] });
});

test.each([
  "https://a.example; script-src 'unsafe-inline'",
  '* https://a.example',
  'https://A.example',
])('a list that contains %s allows no site', (content) => {
  const { html, embedOrigins } = extractEmbedOrigins(
    `<meta name="campaign-embed-origins" content="${content}">`,
  );
  expect({ html, embedOrigins }).toEqual({ html: '', embedOrigins: [] });
});

test('only the embed page can be framed, and only by the listed sites', () => {
  const framed = [
    '/en/embed',
    '/es/embed',
    '/en',
    '/en/embed/',
    '/fr/embed',
    '/staff/embed',
    '/en/embeds',
  ];
  expect(framed.filter((path) => FRAMED_PAGE.test(path))).toEqual(['/en/embed', '/es/embed']);
  const theirs = securityHeaders(true, ['https://a.example', 'https://b.example']);
  const { 'content-security-policy': policy, ...headers } = theirs;
  expect(policy?.match(/frame-ancestors [^;]*/g)).toEqual([
    'frame-ancestors https://a.example https://b.example',
  ]);
  expect(headers).not.toHaveProperty('x-frame-options');
  expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
  const usual = securityHeaders(true);
  expect(usual['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(usual).toMatchObject({
    'x-frame-options': 'DENY',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(policy?.replace(/frame-ancestors [^;]*/, '')).toBe(
    usual['content-security-policy']?.replace(/frame-ancestors [^;]*/, ''),
  );
});
