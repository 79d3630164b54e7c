import { z } from 'zod';
import { isLoopback } from './network';

/** Operator's settings for the two congressional gateways; read by env.ts. */

const optional = z
  .string()
  .trim()
  .optional()
  .transform((text) => text || undefined);

const pinned = (domain: string) =>
  optional.refine(
    (text) => !text || isPinned(text, domain),
    `must be https:// at ${domain}, or a gateway of this server such as http://127.0.0.1:4600`,
  );

const phone = optional.refine(
  (text) => !text || /^[2-9]\d\d-\d{3}-\d{4}$/.test(text),
  'must look like 202-555-0100',
);

const email = optional.refine(
  (text) => !text || z.email().safeParse(text).success,
  'must be one plain address, like congress@example.org',
);

const agent = optional.refine(
  (text) => !text || ([...text].length >= 4 && [...text].length <= 500),
  'must be the registered name, 4 to 500 characters',
);

export const gatewayShape = {
  /** `test` uses the gateways' test endpoints, which forward nothing to an office. */
  CWC_ENVIRONMENT: z.enum(['test', 'production'], 'must be test or production').default('test'),
  HOUSE_CWC_KEY: optional,
  HOUSE_CWC_AGENT: agent,
  HOUSE_CWC_URL: pinned('house.gov'),
  /**
   * Text in the House's 400 response to a repeated letter that says the letter was already
   * received.
   */
  HOUSE_CWC_DUPLICATE: z
    .string()
    .default('DeliveryId.*(already|duplicate|used|exists)')
    .refine(isPattern, 'must be a regular expression'),
  SENATE_CWC_KEY: optional,
  SENATE_CWC_AGENT: agent,
  SENATE_CWC_URL: pinned('senate.gov'),
  /** Production endpoint; sources differ about it. */
  SENATE_CWC_PATH: z
    .string()
    .regex(/^\/[\w-]+\/$/, 'must look like /production-messages/')
    .default('/production-messages/'),
  CWC_ACK_EMAIL: email,
  CWC_CONTACT_NAME: optional.refine(
    (text) => !text || [...text].length >= 6,
    'must have at least 6 characters',
  ),
  CWC_CONTACT_EMAIL: email,
  CWC_CONTACT_PHONE: phone,
  /** Letters per second to one gateway, from all workers combined. */
  CWC_PER_SECOND: z.coerce
    .number('must be a number from 1 to 10')
    .min(1, 'must be a number from 1 to 10')
    .max(10, 'must be a number from 1 to 10')
    .default(5),
};

type GatewayVariables = z.infer<z.ZodObject<typeof gatewayShape>>;

export const gatewayChambers = ['house', 'senate'] as const;

export type GatewayChamber = (typeof gatewayChambers)[number];

export type GatewaySettings = {
  chamber: GatewayChamber;
  channel: 'house_cwc' | 'senate_cwc';
  /** Without a trailing slash. */
  url: string;
  /** Part of every request's URL, which is therefore never logged, shown, or stored. */
  key: string;
  /** Our name exactly as registered with the gateway. */
  agent: string;
  ackEmail: string;
  contact: { name: string; email: string; phone: string };
  perSecond: number;
  environment: 'test' | 'production';
  /** Local stub for testing. */
  loopback: boolean;
  /** Whether accepted letters reach no office. */
  testMode: boolean;
  /** Path of the Senate's production endpoint. */
  senatePath: string;
  /** Text in the House's 400 response that says the letter was already received. */
  duplicate: RegExp;
};

const usualUrl = {
  house: { production: 'https://cwc.house.gov', test: 'https://uat-cwc.house.gov' },
  senate: {
    production: 'https://soapbox.senate.gov/api',
    test: 'https://soapbox.senate.gov/api',
  },
};

/** Settings that are required with a key. */
export function missingForGateways(read: GatewayVariables): string[] {
  const { HOUSE_CWC_KEY: house, SENATE_CWC_KEY: senate } = read;
  const needed = [
    house && 'HOUSE_CWC_AGENT',
    senate && 'SENATE_CWC_AGENT',
    ...(house || senate
      ? ['CWC_ACK_EMAIL', 'CWC_CONTACT_NAME', 'CWC_CONTACT_EMAIL', 'CWC_CONTACT_PHONE']
      : []),
  ];
  return needed.filter((name) => name && !read[name as keyof GatewayVariables]) as string[];
}

/**
 * Gateway of a chamber, if it may be used: only with a key, and in capture mode only a local one,
 * because then nothing may leave the machine.
 */
export function gatewayOf(
  chamber: GatewayChamber,
  read: GatewayVariables & { MAIL_LIVE: 'yes' | 'no' },
): GatewaySettings | undefined {
  const own =
    chamber === 'house'
      ? { key: read.HOUSE_CWC_KEY, agent: read.HOUSE_CWC_AGENT, url: read.HOUSE_CWC_URL }
      : { key: read.SENATE_CWC_KEY, agent: read.SENATE_CWC_AGENT, url: read.SENATE_CWC_URL };
  const { CWC_ACK_EMAIL: ackEmail, CWC_ENVIRONMENT: environment } = read;
  const { CWC_CONTACT_NAME: name, CWC_CONTACT_EMAIL: mail, CWC_CONTACT_PHONE: telephone } = read;
  if (!own.key || !own.agent || !ackEmail || !name || !mail || !telephone) return undefined;
  const url = (own.url ?? usualUrl[chamber][environment]).replace(/\/+$/, '');
  const loopback = isLoopback(new URL(url).hostname);
  if (read.MAIL_LIVE !== 'yes' && !loopback) return undefined;
  return {
    chamber,
    channel: `${chamber}_cwc`,
    url,
    key: own.key,
    agent: own.agent,
    ackEmail,
    contact: { name, email: mail, phone: telephone },
    perSecond: read.CWC_PER_SECOND,
    environment,
    loopback,
    testMode: loopback || environment === 'test',
    senatePath: read.SENATE_CWC_PATH,
    duplicate: new RegExp(read.HOUSE_CWC_DUPLICATE, 'i'),
  };
}

/** Whether a URL uses `https` at the domain or a subdomain, or any local address. */
export function isPinned(text: string, domain: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username || password) return false;
  if (isLoopback(hostname)) return protocol === 'http:' || protocol === 'https:';
  return protocol === 'https:' && (hostname === domain || hostname.endsWith(`.${domain}`));
}

function isPattern(text: string) {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}
