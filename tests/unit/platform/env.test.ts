import { describe, expect, test } from 'vitest';
import { mailMode, operator, readEnv, WrongSettings } from '@/lib/platform/env';

describe('an invalid setting', () => {
  test.each([
    ['PORT', 'http', 'a whole number from 1 to 65535'],
    ['PORT', '0', 'a whole number from 1 to 65535'],
    ['PORT', '65536', 'a whole number from 1 to 65535'],
    ['PORT', '80.5', 'a whole number from 1 to 65535'],
    ['SITE_URL', 'campaign.example.org', 'a full address such as https://example.org'],
    ['SITE_URL', 'ftp://example.org', 'a full address such as https://example.org'],
    ['DATABASE_URL', 'mysql://localhost', 'postgresql://'],
    ['SECRET_KEY', 'short', 'at least 32 characters (make one with: openssl rand -base64 32)'],
    ['SMTP_URL', 'mail.example.org', 'smtps://user:password@mail.example.org'],
    ['SMTP_URL', 'https://mail.example.org', 'smtps://user:password@mail.example.org'],
    ['MAIL_FROM', 'Campaign <campaign@example.org>', 'one plain address'],
    ['MAIL_FROM', 'a@example.org, b@example.org', 'one plain address'],
    ['MAIL_LIVE', 'true', 'yes or no'],
    ['GEOCODER', 'google', 'census or off'],
    ['GEOCODER_URL', '/geocoder', 'a full address'],
    ['GEOCODIO_KEY', 'two words', 'the key as Geocodio shows it'],
    ['GEOCODIO_URL', 'api.geocod.io', 'a full address'],
    ['EXIT_URL', 'javascript:alert(1)', 'a full address'],
    ['KEEP_MESSAGES_DAYS', '-1', 'a whole number from 1 to 1000000'],
    ['LIMIT_MESSAGES_PER_HOUR', '0', 'a whole number from 1'],
    ['LIMIT_LOOKUPS_PER_HOUR', 'many', 'a whole number from 1'],
    ['LIMIT_SIGN_INS_PER_HOUR', '1e9', 'a whole number from 1'],
    ['MIN_FORM_SECONDS', '-2', 'a whole number from 0'],
    ['METRICS_TOKEN', 'short', 'at least 16 characters'],
    ['WORKER', 'yes', 'on or off'],
    ['WORKER_CONCURRENCY', 'x', 'a whole number from 1'],
    ['LOG', 'debug', 'info, error or off'],
  ])('%s=%s is refused: it must be %s', (name, value, right) => {
    const read = () => readEnv({ [name]: value });
    expect(read).toThrow(WrongSettings);
    expect(read).toThrow(`${name} must `);
    expect(read).toThrow(right);
  });

  test('is listed together with all other invalid settings', () => {
    expect(() => readEnv({ PORT: 'x', LOG: 'x' })).toThrow(/^PORT must .*\nLOG must .*$/);
  });

  test('is not printed if it is a secret', () => {
    expect(() => readEnv({ SECRET_KEY: 'hunter2' })).not.toThrow('hunter2');
    expect(() => readEnv({ SMTP_URL: 'user:hunter2@mail' })).not.toThrow('hunter2');
    expect(() => readEnv({ GEOCODIO_KEY: 'hunter2 x' })).not.toThrow('hunter2');
  });
});

test('no setting is required', () => {
  const env = readEnv({});
  expect(env).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', SITE_URL: 'http://localhost:3000' });
  expect(mailMode(env)).toBe('capture');
  expect(operator(env)).toBeUndefined();
});

test('an empty setting counts as not set', () => {
  expect(readEnv({ PORT: ' ', SECRET_KEY: '', MAIL_LIVE: '' })).toEqual(readEnv({}));
});

test('SITE_URL follows from the port by default and is reduced to its origin', () => {
  expect(readEnv({ PORT: '4000' }).SITE_URL).toBe('http://localhost:4000');
  expect(readEnv({ SITE_URL: 'https://Campaign.example.org/en/' }).SITE_URL).toBe(
    'https://campaign.example.org',
  );
});

describe('live mail', () => {
  const complete = {
    MAIL_LIVE: 'yes',
    SMTP_URL: 'smtps://mail.example.org',
    MAIL_FROM: 'campaign@example.org',
    OPERATOR_NAME: 'Example Group',
    OPERATOR_ADDRESS: '1 Example Street',
    OPERATOR_CONTACT: 'contact@example.org',
  };

  test('requires a mail server and an operator', () => {
    expect(mailMode(readEnv(complete))).toBe('live');
    expect(operator(readEnv(complete))?.name).toBe('Example Group');
    for (const name of Object.keys(complete).filter((each) => each !== 'MAIL_LIVE')) {
      expect(() => readEnv({ ...complete, [name]: '' })).toThrow(
        `${name} must be set when MAIL_LIVE is yes`,
      );
    }
  });

  test('need not be configured completely before the stored settings are read', () => {
    const incomplete = { MAIL_LIVE: 'yes', HOUSE_CWC_KEY: 'a-key-of-the-house' };
    expect(() => readEnv(incomplete)).toThrow(WrongSettings);
    expect(mailMode(readEnv(incomplete, { beforeStored: true }))).toBe('capture');
    expect(mailMode(readEnv(complete, { beforeStored: true }))).toBe('live');
  });

  test('is not switched on by a mail server alone', () => {
    expect(mailMode(readEnv({ ...complete, MAIL_LIVE: 'no' }))).toBe('capture');
  });
});
