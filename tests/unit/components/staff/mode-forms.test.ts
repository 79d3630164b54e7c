import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { ModeForms } from '@/components/staff/settings/live-parts';

const counts = { offices: 537, online: 0, email: 0, selfSend: 537, testOnly: 0 };
const ready = { isLive: false, isOpen: true, missing: [], counts, isLocal: false, problems: [] };

const shown = (props: Partial<Parameters<typeof ModeForms>[0]> = {}) =>
  renderToStaticMarkup(createElement(ModeForms, { ...ready, ...props }));

afterEach(() => vi.unstubAllEnvs());

test('the mode is changed here while the environment does not set it', () => {
  vi.stubEnv('MAIL_LIVE', '');
  expect(shown()).toContain('>Go live<');
  expect(shown({ isOpen: false })).toContain('authenticator app');
  expect(shown({ isLive: true })).toContain('Go back to test mode');
  const missing = shown({ missing: ['OPERATOR_NAME'] });
  expect(missing).toContain('Name of the organization');
  expect(missing).not.toContain('<form');
});

test.each([
  ['no', { isLive: false, isOpen: true }, 'Test mode is set', 'can go live'],
  ['no', { isLive: false, isOpen: false }, 'Test mode is set', 'can go live'],
  ['yes', { isLive: true, isOpen: true }, 'Live mode is set', 'can end it'],
])('MAIL_LIVE=%s leaves a sentence and no form: %o', (value, props, what, who) => {
  vi.stubEnv('MAIL_LIVE', value);
  expect(shown(props)).toBe(
    `<p>${what} by the environment variable MAIL_LIVE, so only the person who runs the server ${who}.</p>`,
  );
});

test('what is missing is listed even where the environment sets the mode', () => {
  vi.stubEnv('MAIL_LIVE', 'no');
  const both = shown({ missing: ['SMTP_URL'] });
  expect(both).toContain('by the environment variable MAIL_LIVE');
  expect(both).toContain('/staff/settings/email');
});
