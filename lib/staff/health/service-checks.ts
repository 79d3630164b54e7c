import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { connect } from 'node:tls';
import SMTPPool from 'nodemailer/lib/smtp-pool';
import { smtpFailure, smtpOptions } from '@/lib/delivery/mail/smtp-options';
import { stopLabel } from '@/lib/delivery/stopped-channels';
import { congressOn } from '@/lib/lookup/congress';
import { censusGeocoder } from '@/lib/lookup/geocoders/census-geocoder';
import { CAPITOL } from '@/lib/lookup/geocoders/geocoder-chain';
import type { Env } from '@/lib/platform/env';
import { gatewayChambers, gatewayOf } from '@/lib/platform/gateway-settings';
import { isLoopback } from '@/lib/platform/network';
import { PROXY_SEEN, type ProxySeen } from '@/lib/platform/server/forwarded';
import { DAY_MS, SECOND_MS } from '@/lib/platform/time';
import { mailReason, sendTestTo } from '@/lib/staff/settings/try-settings';
import {
  type CheckResult,
  type HealthCheck,
  type HealthContext,
  ok,
  warning,
  withUnit,
  wrong,
} from './finding';

/** Checks of the network and of external services. */
export const serviceChecks: HealthCheck[] = [
  { name: 'Public address', run: checkAddress },
  { name: 'Proxy headers', needsDatabase: true, run: checkProxy },
  { name: 'TLS certificate', run: ({ env, now }) => checkCertificate(env.SITE_URL, now) },
  { name: 'DNS', run: checkNames },
  { name: 'Mail server', run: checkMail },
  { name: 'House and Senate systems', needsDatabase: true, run: checkGateways },
  { name: 'Address lookup', run: checkGeocoder },
];

/** Check that sends an email, in place of the one that only signs in. */
export const sendingCheck = (to: string): HealthCheck => ({
  name: 'Mail server',
  needsDatabase: true,
  async run({ now }) {
    const { ok: accepted, message } = await sendTestTo(to, now);
    return accepted
      ? ok(message)
      : wrong(message, 'Correct it under Settings → Email, or SMTP_URL.');
  },
});

const REQUEST_MS = 5 * SECOND_MS;

const isLocal = (url: string) => isLoopback(new URL(url).hostname);

/**
 * Requests readiness from the site at its public address, along the same path as a visitor's
 * request.
 */
async function askReady(
  siteUrl: string,
): Promise<{ status?: string; missing?: string } | undefined> {
  try {
    const signal = AbortSignal.timeout(REQUEST_MS);
    const answer = await fetch(`${siteUrl}/readyz`, { signal, redirect: 'manual' });
    return JSON.parse(await answer.text());
  } catch {
    return undefined;
  }
}

async function checkAddress({ env: { SITE_URL } }: HealthContext): Promise<CheckResult> {
  let answer = await askReady(SITE_URL);
  // A server that is briefly busy may report a missing part, so the request is repeated after a
  // second.
  for (let again = 0; answer?.missing && again < 2; again += 1) {
    await wait(SECOND_MS);
    answer = await askReady(SITE_URL);
  }
  if (answer?.status !== 'ready' && answer?.status !== 'not ready') {
    return wrong(
      `The site is not responding at ${SITE_URL}.`,
      'Start the site, and check SITE_URL, the DNS entry, the proxy, and the firewall.',
    );
  }
  if (answer.missing) {
    return wrong(
      `The site at ${SITE_URL} is not ready: ${answer.missing}.`,
      'See the lines about the database, migrations, and writes.',
    );
  }
  if (isLocal(SITE_URL)) {
    return warning(
      `${SITE_URL} works only on this server, and so do the links in emails.`,
      'Set SITE_URL to the public https address.',
    );
  }
  return ok(`The site answers at ${SITE_URL}.`);
}

async function checkProxy({ env, db }: HealthContext): Promise<CheckResult> {
  const startedAt = new Date().toISOString();
  if (!(await askReady(env.SITE_URL))) {
    return warning('Not checked: the public address is not responding.', 'See “Public address.”');
  }
  const fact = await db?.siteFact.findUnique({ where: { key: PROXY_SEEN } });
  const seen = fact?.value as (ProxySeen & { at: string }) | undefined;
  return judgeProxy(env.SITE_URL, seen && seen.at >= startedAt ? seen : { kind: 'direct' });
}

/** Judges how a request to the public address reached the site. */
export function judgeProxy(siteUrl: string, { kind, peer }: ProxySeen): CheckResult {
  if (kind === 'trusted') return ok('The proxy forwards visitors’ addresses.');
  if (kind === 'untrusted') {
    return wrong(
      'The proxy is not trusted, so all visitors share one limit.',
      `Add ${peer ?? 'the address of the proxy'} to TRUSTED_PROXIES.`,
    );
  }
  if (kind === 'unreadable') {
    return wrong(
      'The proxy sends forwarded addresses that cannot be read, so visitors share wide limits.',
      'Have it send X-Forwarded-For with network addresses only.',
    );
  }
  if (siteUrl.startsWith('https:')) {
    return wrong(
      'No X-Forwarded-For arrives, so all visitors share one limit.',
      'Have the proxy send X-Forwarded-For (see the samples in lib/platform/deploy), and list it in TRUSTED_PROXIES.',
    );
  }
  return ok('Requests arrive without a proxy.');
}

/** Days before a certificate's end by which it should have been renewed. */
const RENEW_DAYS = 14;

async function checkCertificate(siteUrl: string, now: Date): Promise<CheckResult> {
  const { protocol, hostname, port } = new URL(siteUrl);
  if (protocol !== 'https:') {
    const todo = 'Put an https proxy in front of the site, and set SITE_URL to its address.';
    const found = 'The public address has no TLS.';
    return isLocal(siteUrl) ? warning(found, todo) : wrong(found, todo);
  }
  const renew =
    'Renew the certificate; Caddy and certbot do that by themselves when port 80 or 443 is open.';
  const read = await readCertificate(hostname.replace(/^\[|\]$/g, ''), Number(port || 443));
  if ('problem' in read) return wrong(`No trusted connection: ${read.problem}.`, renew);
  const days = Math.floor((Date.parse(read.validTo) - now.getTime()) / DAY_MS);
  const found = `Valid for ${withUnit(days, 'more day')}.`;
  return days < RENEW_DAYS ? warning(found, renew) : ok(found);
}

function readCertificate(host: string, port: number) {
  return new Promise<{ validTo: string } | { problem: string }>((resolve) => {
    const servername = isIP(host) ? undefined : host;
    const socket = connect({ host, port, servername, timeout: REQUEST_MS }, () => {
      resolve({ validTo: socket.getPeerCertificate().valid_to });
      socket.end();
    });
    const fail = (problem: string) => {
      resolve({ problem });
      socket.destroy();
    };
    socket.once('error', (error: NodeJS.ErrnoException) => fail(error.code ?? error.name));
    socket.once('timeout', () => fail('no answer'));
  });
}

/** Hosts named in the settings, without duplicates. */
function namedHosts(env: Env): string[] {
  const urls = [
    env.SITE_URL,
    env.DATABASE_URL,
    env.SMTP_URL,
    env.GEOCODER === 'census' ? env.GEOCODER_URL : undefined,
    ...gatewayChambers.map((chamber) => gatewayOf(chamber, { ...env, MAIL_LIVE: 'yes' })?.url),
  ];
  const hosts = urls.flatMap((url) => (url && URL.canParse(url) ? new URL(url).hostname : []));
  return [...new Set(hosts)].filter(Boolean).map((host) => host.replace(/^\[|\]$/g, ''));
}

async function checkNames({ env }: HealthContext): Promise<CheckResult> {
  const hosts = namedHosts(env);
  const found = await Promise.allSettled(hosts.map((host) => lookup(host)));
  const unknown = hosts.filter((_, index) => found[index]?.status === 'rejected');
  if (unknown.length === 0) return ok(`${withUnit(hosts.length, 'name')} found.`);
  return wrong(
    `Not found: ${unknown.join(', ')}.`,
    'Check these names in the settings, and the DNS settings of this server (/etc/resolv.conf).',
  );
}

async function checkMail({ env: { SMTP_URL, MAIL_FROM } }: HealthContext): Promise<CheckResult> {
  const todo = 'Correct it under Settings → Email, or SMTP_URL and MAIL_FROM.';
  if (!SMTP_URL || !MAIL_FROM) {
    return warning('No mail server or sender address is set, so no email is sent.', todo);
  }
  const pool = new SMTPPool({ ...smtpOptions(SMTP_URL, 1), connectionTimeout: REQUEST_MS });
  try {
    await pool.verify();
    const { host } = new URL(SMTP_URL);
    return ok(
      `${host} accepts the sign-in. No email was sent. To send one, use Settings → Email, or run npm run doctor -- --send ADDRESS.`,
    );
  } catch (problem) {
    const { failure, serverText } = smtpFailure(problem, false);
    return wrong(mailReason(failure, serverText), todo);
  } finally {
    pool.close();
  }
}

const LIST_DAYS = 3;

async function checkGateways({ env, db, now }: HealthContext): Promise<CheckResult> {
  const configured = gatewayChambers.flatMap(
    (chamber) => gatewayOf(chamber, { ...env, MAIL_LIVE: 'yes' }) ?? [],
  );
  if (configured.length === 0) return ok('No keys: supporters send these messages themselves.');
  const states = (await db?.channelState.findMany()) ?? [];
  const stateOf = (channel: string) => states.find((state) => state.channel === channel);
  const stopped = configured.filter(({ channel }) => stateOf(channel)?.stoppedAt);
  if (stopped.length > 0) {
    return wrong(
      stopped
        .map(({ channel, chamber }) => {
          const because = stateOf(channel)?.stoppedBecause ?? null;
          return `${chamber}: stopped, ${stopLabel(because)}.`;
        })
        .join(' '),
      `Correct the cause, then start it again under Congress → Delivery methods, or run ${stopped.map(({ chamber }) => `npm run cwc -- start ${chamber}`).join(' and ')}.`,
    );
  }
  const old = configured.filter(({ channel }) => {
    const listedAt = stateOf(channel)?.listedAt;
    return !listedAt || now.getTime() - listedAt.getTime() > LIST_DAYS * DAY_MS;
  });
  if (old.length === 0)
    return ok(`${configured.map(({ chamber }) => chamber).join(', ')}: connected.`);
  const names = old.map(({ chamber }) => chamber);
  return warning(
    `No recent list of offices: ${names.join(', ')}.`,
    `Check the connection under Settings → House and Senate systems, or run ${names.map((chamber) => `npm run cwc -- check ${chamber}`).join(' and ')}.`,
  );
}

async function checkGeocoder({ env, now }: HealthContext): Promise<CheckResult> {
  if (env.GEOCODER === 'off') return ok('Turned off: visitors choose their district themselves.');
  const { host } = new URL(env.GEOCODER_URL);
  const asking = { signal: AbortSignal.timeout(REQUEST_MS) };
  const geocoder = censusGeocoder(env.GEOCODER_URL);
  const { status } = await geocoder.locatePoint(CAPITOL, congressOn(now), asking);
  if (status !== 'unavailable') return ok(`${host} answers.`);
  return warning(
    `${host} is not responding. Visitors with a split ZIP code choose their district themselves.`,
    'Allow https to it in the firewall, or set GEOCODER=off.',
  );
}
