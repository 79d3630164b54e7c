import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { UnconfirmedOptIns } from '@/components/staff/webhooks/connect-parts';
import { rereadEnv } from '@/lib/platform/env';
import { live } from '../../../support/live-settings';

afterEach(() => {
  vi.unstubAllEnvs();
  rereadEnv();
});

function shown(confirmation: 'off' | 'required', settings: Record<string, string> = {}) {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  rereadEnv();
  return renderToStaticMarkup(createElement(UnconfirmedOptIns, { confirmation }));
}

test('in test mode without a confirmation, the page says that real systems get typed addresses', () => {
  const note = shown('off', { MAIL_LIVE: '' });
  expect(note).toContain('The site is in test mode');
  expect(note).toContain('Turn those systems off, or connect them only when the site is live');
});

test('a live site without a confirmation leads to the setting', () => {
  const note = shown('off', live);
  expect(note).not.toContain('test mode');
  expect(note).toContain('href="/staff/campaign/review"');
});

test('confirmed addresses need no note', () => {
  expect(shown('required')).toBe('');
  expect(shown('required', live)).toBe('');
});
