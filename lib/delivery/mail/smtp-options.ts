import { domainToASCII } from 'node:url';
import type { SMTPPoolOptions } from 'nodemailer/lib/smtp-pool';
import { type FailureCode, GiveUp, TryAgainLater } from '@/lib/delivery/channel';
import { isLoopback } from '@/lib/platform/network';
import { outgoingLine } from '@/lib/platform/text';
import { MINUTE_MS } from '@/lib/platform/time';

const CONNECT_MS = 20_000;
/** Maximum silence during an attempt; servers may need a while after DATA. */
const SILENCE_MS = MINUTE_MS;

const LABEL = '[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?';
const HOST = new RegExp(String.raw`^(?:${LABEL}(?:\.${LABEL})*|\[[0-9a-f:.]+\])$`);

/**
 * Host as it is looked up: other letters, and their percent signs in a URL, are in Punycode, and the
 * final dot is cut off, because certificates have none. Names of containers may have underscores.
 * @returns undefined if it cannot be a host
 */
export function mailHost(typed: string): string | undefined {
  // The parser would cut these off.
  if (/[\s/?#@\\]/.test(typed)) return undefined;
  const host = domainToASCII(typed).replace(/\.$/, '').toLowerCase();
  return HOST.test(host) ? host : undefined;
}

/**
 * nodemailer options for SMTP_URL. Only scheme, host, port, user, and password are read: a query
 * string cannot disable the checks. Connections to other hosts are always encrypted; an invalid
 * certificate is never accepted, not even on a loopback address.
 * @param url `smtps://user:password@host:465` or, with STARTTLS, `smtp://user:password@host:587`.
 */
export function smtpOptions(url: string, maxConnections: number): SMTPPoolOptions & { pool: true } {
  const { protocol, hostname, port, username, password } = new URL(url);
  const name = mailHost(hostname) ?? hostname;
  const host = name.replace(/^\[|\]$/g, '');
  const secure = protocol === 'smtps:';
  return {
    pool: true,
    host,
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    requireTLS: !secure && !isLoopback(host),
    auth: username
      ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
      : undefined,
    tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2' },
    maxConnections,
    maxMessages: Number.POSITIVE_INFINITY,
    // A connection that the server closed while idle is reopened once; more retries follow our own
    // schedule.
    maxRequeues: 1,
    connectionTimeout: CONNECT_MS,
    dnsTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
  };
}

/** nodemailer's error for an email that was not accepted. */
type SmtpError = Error & {
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
};

const ABOUT_THE_LETTER = /^(MAIL FROM|RCPT TO|DATA)$/;

/** Replies that explain why an email is never accepted (RFC 5321 §4.2.3; 523 is used for size). */
const failureOfCode: Record<number, FailureCode> = {
  550: 'bad_address',
  551: 'bad_address',
  553: 'bad_address',
  523: 'too_large',
  552: 'too_large',
};

/** Login refused (RFC 4954 §6): no email can be sent until a person fixes it. */
const AUTH_FAILURES = [530, 534, 535, 538];
/** "Bad sequence": a problem of the session, not of the email. */
const OF_THE_SESSION = [503];

/**
 * Decides how to handle a failed attempt. With a reply, 4xx means retry and 5xx means give up.
 * Without one, the email may have been accepted only if its text was partly sent.
 * @param textLeft whether any byte of the email itself was sent.
 */
export function smtpFailure(thrown: unknown, textLeft: boolean): TryAgainLater | GiveUp {
  const error = thrown as SmtpError;
  const { code, responseCode } = error;
  const text = outgoingLine(error.response ?? error.message ?? '').slice(0, 500);
  if (!responseCode) {
    if (code === 'EENVELOPE') return new GiveUp('bad_address', text);
    if (code === 'EMESSAGE' && !textLeft) return new GiveUp('too_large', text);
    const timeout = code === 'ETIMEDOUT' || code === 'EABORT';
    return new TryAgainLater(timeout ? 'timeout' : 'unavailable', text, {
      maybeAccepted: textLeft,
    });
  }
  if (code === 'EAUTH' || AUTH_FAILURES.includes(responseCode)) {
    const stopReason = `the mail server does not let us in (${responseCode})`;
    return new TryAgainLater('configuration', text, { stopsChannel: true, stopReason });
  }
  const aboutTheLetter = ABOUT_THE_LETTER.test(error.command ?? '');
  if (responseCode < 500 || !aboutTheLetter || OF_THE_SESSION.includes(responseCode)) {
    return new TryAgainLater('unavailable', text);
  }
  // A refusal of the sender reveals nothing about the recipient's address.
  if (error.command === 'MAIL FROM') return new GiveUp('refused', text);
  return new GiveUp(failureOfCode[responseCode] ?? 'refused', text);
}
