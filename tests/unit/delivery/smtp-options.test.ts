import { expect, test } from 'vitest';
import { smtpOptions } from '@/lib/delivery/mail/smtp-options';

test('connections to other machines require TLS with a valid certificate', () => {
  expect(smtpOptions('smtp://mail.example.org', 5)).toMatchObject({
    port: 587,
    secure: false,
    requireTLS: true,
    tls: { rejectUnauthorized: true },
  });
  expect(smtpOptions('smtps://mail.example.org', 5)).toMatchObject({ port: 465, secure: true });
});

test('parameters of the URL cannot turn the checks off', () => {
  const options = smtpOptions(
    'smtp://mail.example.org/?requireTLS=false&ignoreTLS=true&tls.rejectUnauthorized=false',
    5,
  );
  expect(options).toMatchObject({ requireTLS: true, tls: { rejectUnauthorized: true } });
  expect(options.ignoreTLS).toBeUndefined();
});

test.each(['localhost', '127.0.0.1', '[::1]'])(
  'a connection to this machine (%s) may be unencrypted',
  (host) => {
    const options = smtpOptions(`smtp://${host}:1025`, 5);
    expect(options).toMatchObject({ port: 1025, requireTLS: false });
    expect(options.tls).toMatchObject({ rejectUnauthorized: true });
  },
);

test('a host name that only starts like this machine still requires TLS', () => {
  expect(smtpOptions('smtp://localhost.example.org', 5).requireTLS).toBe(true);
  expect(smtpOptions('smtp://127.0.0.1.example.org', 5).requireTLS).toBe(true);
});

test('reads a user and password with special characters', () => {
  expect(smtpOptions('smtp://us%40er:p%3Ass@mail.example.org', 5).auth).toEqual({
    user: 'us@er',
    pass: 'p:ss',
  });
});

test.each([
  ['smtp.müller.example', 'smtp.xn--mller-kva.example'],
  ['smtp_relay', 'smtp_relay'],
  ['smtp.example.org.', 'smtp.example.org'],
  ['[2001:db8::1]', '2001:db8::1'],
])('the host %s is looked up as %s', (host, name) => {
  expect(smtpOptions(`smtps://user@${host}:465`, 1)).toMatchObject({ host: name, port: 465 });
});
