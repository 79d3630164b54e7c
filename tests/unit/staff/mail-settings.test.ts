import { expect, test } from 'vitest';
import { readSmtpFields } from '@/lib/staff/settings/change-settings';
import { reachOf } from '@/lib/staff/settings/going-live';
import { liveReach, settingNotices } from '@/lib/staff/settings/settings-labels';
import { mailReason } from '@/lib/staff/settings/try-settings';

const server = {
  smtpHost: 'mail.example.org',
  smtpPort: '465',
  smtpSecurity: 'tls',
  smtpUser: 'campaign',
  smtpPassword: 'hunter2 secret',
  MAIL_FROM: 'letters@example.org',
};

test('a stored password is kept for the same server and user, and never sent to another one', () => {
  const stored = 'smtps://campaign:p%40ss@mail.example.org:465';
  const typed = { ...server, smtpPassword: '' };
  expect(readSmtpFields(typed, stored)).toBe(stored);
  expect(readSmtpFields({ ...typed, smtpHost: 'evil.example.org' }, stored)).toEqual({
    smtpPassword: 'again',
  });
  expect(readSmtpFields({ ...typed, smtpUser: 'other' }, stored)).toEqual({
    smtpPassword: 'again',
  });
  expect(readSmtpFields({ ...typed, smtpPort: '', smtpSecurity: 'starttls' }, stored)).toBe(
    'smtp://campaign:p%40ss@mail.example.org',
  );
});

test.each([
  ['getaddrinfo ENOTFOUND smtp.example.invalid', 'There is no server with this name'],
  ['connect ECONNREFUSED 192.0.2.1:25', 'takes no connections on this port'],
  ['Server does not offer STARTTLS', 'does not offer STARTTLS on this port'],
  ['530 5.7.0 Authentication required', 'asks for a user name and a password'],
  ['535 wrong password', 'does not accept the user name and password. Its answer: “535'],
])('the failure “%s” is explained', (text, sentence) => {
  expect(mailReason(text.startsWith('5') ? 'configuration' : 'unavailable', text)).toContain(
    sentence,
  );
});

test('a port typed after the name of the server is its port', () => {
  const typed = { ...server, smtpHost: 'smtp.example.org:587', smtpPort: '' };
  expect(readSmtpFields(typed, undefined)).toMatch(/@smtp\.example\.org:587$/);
});

test.each([
  ['smtp.müller.example', 'smtp.xn--mller-kva.example'],
  ['SMTP.Müller.example.', 'smtp.xn--mller-kva.example'],
  ['smtp_relay', 'smtp_relay'],
  ['mail_1.my_stack', 'mail_1.my_stack'],
  ['smtp.example.org.', 'smtp.example.org'],
  ['SMTP.example.org', 'smtp.example.org'],
  ['192.0.2.1', '192.0.2.1'],
  ['[2001:db8::1]', '[2001:db8::1]'],
])('the mail server %s is accepted', (smtpHost, host) => {
  const url = readSmtpFields({ ...server, smtpHost }, undefined);
  expect(url).toBe(`smtps://campaign:hunter2%20secret@${host}:465`);
  // The stored password is kept when the same name is typed again.
  expect(readSmtpFields({ ...server, smtpHost, smtpPassword: '' }, String(url))).toBe(url);
});

test.each([
  ...[
    'smtp://smtp.example.org',
    'https://smtp.example.org',
    'smtp.example.org/x',
    'a b',
    'me@x.org',
  ],
  ...['-smtp.example.org', 'smtp..example.org', '.', 'smtp.example.org:x'],
])('the mail server %s is not accepted', (smtpHost) => {
  expect(readSmtpFields({ ...server, smtpHost }, undefined)).toEqual({ smtpHost: 'wrong' });
});

test('a password without a user name is a problem, beside those of other fields', () => {
  const typed = { ...server, smtpUser: ' ' };
  const stored = 'smtps://campaign:p%40ss@mail.example.org:465';
  for (const before of [undefined, stored]) {
    expect(readSmtpFields(typed, before)).toEqual({ smtpUser: 'missing' });
    expect(readSmtpFields({ ...typed, smtpHost: '', smtpPort: '' }, before)).toEqual({
      smtpHost: 'missing',
      smtpUser: 'missing',
    });
  }
  expect(readSmtpFields({ ...typed, smtpHost: 'a b', smtpPort: 'x' }, undefined)).toEqual({
    smtpHost: 'wrong',
    smtpPort: 'wrong',
    smtpUser: 'missing',
  });
  expect(readSmtpFields({ ...typed, smtpPassword: '' }, stored)).toBe(
    'smtps://mail.example.org:465',
  );
});

test.each([
  ['congress', { online: 539, testOnly: 0, email: 0 }],
  ['congress', { online: 100, testOnly: 100, email: 1 }],
  ['test', { online: 539, testOnly: 539, email: 0 }],
  ['test_and_self', { online: 439, testOnly: 439, email: 0, selfSend: 100 }],
  ['self', { online: 0, testOnly: 0, email: 0, selfSend: 539 }],
] as const)('live mode reaches %s with %o', (reach, some) => {
  expect(reachOf({ offices: 539, selfSend: 0, ...some })).toBe(reach);
});

test('with test keys for one chamber, no sentence says that nothing reaches Congress', () => {
  const sentences = [
    ...Object.values(liveReach.test_and_self),
    settingNotices.went_live_test_and_self,
  ];
  for (const sentence of sentences) {
    expect(sentence).not.toContain('no message reaches');
    expect(sentence).toContain('passes nothing on');
    expect(sentence).toContain('send their messages to the other offices themselves');
  }
});
