import path from 'node:path';
import { z } from 'zod';
import { gatewayShape, missingForGateways } from './gateway-settings';
import { sharedState } from './shared-state';

/**
 * Reads `process.env` for everything else; only what runs before it, or builds the site, reads it too
 * (tests/unit/architecture.test.ts lists those files). Every setting is documented in `.env.example`; `env()`
 * returns the settings in force, including the values that admins stored.
 */

const optional = z
  .string()
  .trim()
  .optional()
  .transform((text) => text || undefined);

function whole(least: number, most: number) {
  const message = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number(message).int(message).min(least, message).max(most, message);
}

const count = (standard: number, least = 1) => whole(least, 1_000_000).default(standard);

function isHttp(text: string) {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

const httpUrl = z
  .string()
  .trim()
  .refine(isHttp, 'must be a full address such as https://example.org');

const withoutSlash = (text: string) => text.replace(/\/+$/, '');

/** Minimum length of a secret key, in characters. */
export const MIN_KEY = 32;

const secretKey = optional.refine(
  (text) => !text || text.length >= MIN_KEY,
  'must have at least 32 characters (make one with: openssl rand -base64 32)',
);

const settings = z.object({
  PORT: whole(1, 65535).default(3000),
  HOST: z.string().trim().min(1).default('127.0.0.1'),
  SITE_URL: httpUrl.transform((text) => new URL(text).origin).optional(),
  TRUSTED_PROXIES: optional.transform((list) => list?.split(/[\s,]+/).filter(Boolean) ?? []),
  DATA_DIR: z
    .string()
    .trim()
    .min(1)
    .default('var')
    .transform((folder) => path.resolve(folder)),
  CONGRESS_DIR: optional.transform((folder) => folder && path.resolve(folder)),
  DATABASE_URL: optional.refine(
    (text) => !text || /^postgres(ql)?:\/\//.test(text),
    'must begin with postgresql://',
  ),
  SECRET_KEY: secretKey,
  SECRET_KEY_PREVIOUS: secretKey,
  SMTP_URL: optional.refine(
    (text) => !text || (URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol)),
    'must look like smtps://user:password@mail.example.org',
  ),
  MAIL_FROM: optional.refine(
    (text) => !text || /^[^@\s<>",]+@[^@\s<>",]+\.[^@\s<>",]+$/.test(text),
    'must be one plain address, like campaign@example.org',
  ),
  MAIL_LIVE: z.enum(['yes', 'no'], 'must be yes or no').default('no'),
  BOUNCE_ADDRESS: optional.refine(
    (text) => !text || z.email().safeParse(text).success,
    'must be one plain address, like bounces@example.org',
  ),
  RECEIPTS_SECRET: optional.refine(
    (text) => !text || /^(whsec_)?[A-Za-z0-9+/]{32,}={0,2}$/.test(text),
    'must be a secret in base64 (make one with: openssl rand -base64 32)',
  ),
  WEBHOOKS_TO_PRIVATE: z.enum(['yes', 'no'], 'must be yes or no').default('no'),
  ...gatewayShape,
  GEOCODER: z.enum(['census', 'off'], 'must be census or off').default('census'),
  GEOCODER_URL: httpUrl
    .default('https://geocoding.geo.census.gov/geocoder')
    .transform(withoutSlash),
  GEOCODIO_KEY: optional.refine(
    (text) => !text || /^[\w-]+$/.test(text),
    'must be the key as Geocodio shows it, without blanks',
  ),
  GEOCODIO_URL: httpUrl.default('https://api.geocod.io').transform(withoutSlash),
  EXIT_URL: httpUrl.default('https://www.weather.gov/'),
  OPERATOR_NAME: optional,
  OPERATOR_ADDRESS: optional,
  OPERATOR_CONTACT: optional,
  KEEP_MESSAGES_DAYS: count(90),
  LIMIT_MESSAGES_PER_HOUR: count(600),
  LIMIT_DRAFTS_PER_HOUR: count(2_000),
  LIMIT_LOOKUPS_PER_HOUR: count(1_000),
  LIMIT_CALLS_PER_HOUR: count(1_000),
  LIMIT_SIGN_INS_PER_HOUR: count(30),
  SESSION_IDLE_MINUTES: whole(5, 720).default(60),
  LIMIT_UNLOCKS_PER_HOUR: count(100),
  LIMIT_RECEIPTS_PER_HOUR: count(20_000),
  MIN_FORM_SECONDS: count(2, 0),
  MAX_CONNECTIONS: count(4_000),
  MAX_REQUESTS: count(200),
  DRAIN_SECONDS: whole(0, 600).default(0),
  METRICS_TOKEN: optional.refine(
    (text) => !text || text.length >= 16,
    'must have at least 16 characters',
  ),
  WORKER: z.enum(['on', 'off'], 'must be on or off').default('on'),
  WORKER_CONCURRENCY: count(10),
  LOG: z.enum(['info', 'error', 'off'], 'must be info, error or off').default('info'),
});

export type Env = z.output<typeof settings> & { SITE_URL: string };

/** Setting that prevents the start; the message names it and its valid values. */
export class WrongSettings extends Error {}

/**
 * Reads and checks all settings.
 * @param options.beforeStored true before the database was read: missing settings may be stored
 * there, and until then nothing is live
 * @throws WrongSettings with one line for each wrong setting.
 */
export function readEnv(
  source: Record<string, string | undefined>,
  { beforeStored = false }: { beforeStored?: boolean } = {},
): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, text]) => text?.trim() !== ''),
  );
  const result = settings.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
    throw new WrongSettings(lines.join('\n'));
  }
  const read = result.data;
  const missing = read.MAIL_LIVE === 'yes' ? missingForLive(read) : [];
  const faults = [
    ...missing.map((name) => `${name} must be set when MAIL_LIVE is yes`),
    ...missingForGateways(read).map((name) => `${name} must be set beside a CWC key`),
  ];
  if (faults.length > 0 && !beforeStored) throw new WrongSettings(faults.join('\n'));
  const MAIL_LIVE = faults.length > 0 ? 'no' : read.MAIL_LIVE;
  return { ...read, MAIL_LIVE, SITE_URL: read.SITE_URL ?? `http://localhost:${read.PORT}` };
}

/**
 * Settings missing for live email: real offices need an email server and a responsible operator.
 */
export function missingForLive(read: z.infer<typeof settings> | Env) {
  const needed = ['SMTP_URL', 'MAIL_FROM', 'OPERATOR_NAME', 'OPERATOR_ADDRESS', 'OPERATOR_CONTACT'];
  return needed.filter((name) => !read[name as keyof typeof read]);
}

/**
 * Settings that admins may also store in the browser (lib/platform/stored-settings.ts). An
 * environment variable of the same name overrides the stored value.
 */
export const storableNames = [
  ...['OPERATOR_NAME', 'OPERATOR_ADDRESS', 'OPERATOR_CONTACT', 'KEEP_MESSAGES_DAYS'],
  ...['SMTP_URL', 'MAIL_FROM', 'BOUNCE_ADDRESS', 'MAIL_LIVE'],
  ...['HOUSE_CWC_KEY', 'HOUSE_CWC_AGENT', 'HOUSE_CWC_URL'],
  ...['SENATE_CWC_KEY', 'SENATE_CWC_AGENT', 'SENATE_CWC_URL', 'CWC_ENVIRONMENT'],
  ...['CWC_ACK_EMAIL', 'CWC_CONTACT_NAME', 'CWC_CONTACT_EMAIL', 'CWC_CONTACT_PHONE'],
] as const;

export type StorableName = (typeof storableNames)[number];

export type StoredValues = Partial<Record<StorableName, string>>;

/** Whether an environment variable decides a setting, regardless of the stored value. */
export const isFromEnvironment = (name: string) => Boolean(process.env[name]?.trim());

const inForce = sharedState<{ values?: StoredValues }>('stored values', {});

/** Puts the stored values into force in this process. */
export function applyStoredValues(values: StoredValues) {
  inForce.values = values;
}

/**
 * Settings that would result from other stored values, for a check before they are stored.
 * @throws WrongSettings
 */
export function envWith(values: StoredValues): Env {
  const given = Object.entries(process.env).filter(([, text]) => text?.trim());
  return readEnv({ ...values, ...Object.fromEntries(given) });
}

let checked: { stored: StoredValues | undefined; settings: Env } | undefined;

/**
 * Settings in force: from the environment, otherwise as stored by admins. The first call after the
 * stored values were read throws if something is missing in both; a site that is already running
 * keeps its previous settings.
 * @throws WrongSettings
 */
export function env(): Env {
  const stored = inForce.values;
  if (checked && checked.stored === stored) return checked.settings;
  try {
    checked = { stored, settings: effective(stored) };
  } catch (problem) {
    if (!checked?.stored) throw problem;
    checked = { stored, settings: checked.settings };
  }
  return checked.settings;
}

/**
 * Settings without the stored values that no longer fit the environment, so that they do not stop
 * the site: first those that send anything are ignored, then all of them.
 */
function effective(stored: StoredValues | undefined): Env {
  if (!stored) return readEnv(process.env, { beforeStored: true });
  const { MAIL_LIVE: _live, HOUSE_CWC_KEY: _house, SENATE_CWC_KEY: _senate, ...still } = stored;
  for (const values of [stored, still]) {
    try {
      return envWith(values);
    } catch (problem) {
      if (!(problem instanceof WrongSettings)) throw problem;
    }
  }
  return readEnv(process.env);
}

/** Clears the cached settings: for the starter, which completes them, and for tests. */
export function rereadEnv() {
  checked = undefined;
  return env();
}

/** Mail mode: letters are really sent (`live`) or written to a folder (`capture`). */
export function mailMode(of: Pick<Env, 'MAIL_LIVE'> = env()): 'live' | 'capture' {
  return of.MAIL_LIVE === 'yes' ? 'live' : 'capture';
}

/** Operator, if all three settings are set; otherwise the site is a demonstration. */
export function operator(of: Env = env()) {
  const { OPERATOR_NAME: name, OPERATOR_ADDRESS: address, OPERATOR_CONTACT: contact } = of;
  return name && address && contact ? { name, address, contact } : undefined;
}
