import type { SMTPPoolOptions } from 'nodemailer/lib/smtp-pool';

const CONNECT_MS = 20_000;
/** Silence of a server after which a try is over; servers may take a while after DATA. */
const SILENCE_MS = 60_000;

/**
 * What nodemailer is told about SMTP_URL. Only scheme, host, port, user and password are read: a
 * query cannot turn the checks off. Beyond this machine the line is always encrypted; a
 * certificate that does not verify is never taken, not even on this machine.
 * @param url `smtps://user:password@host:465` or, with STARTTLS, `smtp://user:password@host:587`.
 */
export function smtpOptions(url: string, maxConnections: number): SMTPPoolOptions & { pool: true } {
  const { protocol, hostname, port, username, password } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
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
    // A line that the server closed while idle is opened anew once; more is our own schedule's.
    maxRequeues: 1,
    connectionTimeout: CONNECT_MS,
    dnsTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
  };
}

function isLoopback(host: string) {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
