import { randomUUID } from 'node:crypto';
import { readSettings } from '@/lib/campaign/settings';
import { GiveUp, TryAgainLater } from '@/lib/delivery/channel';
import { checkGateway } from '@/lib/delivery/cwc/check-gateway';
import { requestOfficeList } from '@/lib/delivery/cwc/office-list';
import { readSite } from '@/lib/delivery/letters/letter-of';
import { createEmailChannel } from '@/lib/delivery/mail/email-channel';
import { staffLetter } from '@/lib/notify/staff-mail/send-staff-mail';
import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { type GatewayChamber, gatewayOf } from '@/lib/platform/gateway-settings';
import { keyedHash } from '@/lib/platform/secrets';
import { SECOND_MS } from '@/lib/platform/time';
import type { Staff } from '@/lib/staff/access/require-staff';
import { recordAudit } from '@/lib/staff/audit';
import { restartChannel } from '@/lib/staff/channels/channels';

/** Answer of a server in plain words. */
type TryResult = { ok: boolean; message: string };

const LIMIT_MS = 30 * SECOND_MS;

/** Reason that a mail server did not accept an email, by failure. */
const mailReasons: Record<string, string> = {
  configuration: 'The server does not accept the user name and password.',
  timeout:
    'The server did not answer in time. Check the name, the port, and the encryption: with STARTTLS, a port for TLS (465) does not answer.',
  unavailable: 'The server could not be reached. Check the name, the port, and the encryption.',
  bad_address: 'The server does not accept email to your address.',
  refused: 'The server refused the email. Check whether it may send from the sender address.',
};

/** What the text of a failed connection or sign-in shows about its cause. */
const mailCauses: [RegExp, string][] = [
  [
    /wrong version number|packet length|unknown protocol|unexpected message/i,
    'The server does not begin with TLS on this port. Choose STARTTLS, or the port for TLS (often 465).',
  ],
  [
    /certificate|altnames/i,
    'The server’s certificate is not valid for this name, so nothing was sent. Use the name that your email provider gives.',
  ],
  [
    /starttls/i,
    'The server does not offer STARTTLS on this port. Choose TLS from the start, or another port (often 587).',
  ],
  [/ENOTFOUND|EAI_AGAIN/, 'There is no server with this name. Check the name.'],
  [/ECONNREFUSED/, 'The server takes no connections on this port. Check the port.'],
  [/^530/, 'The server asks for a user name and a password. Enter both.'],
];

/** Why a mail server did not accept an email, in plain words, and the text it is read from. */
export function mailReason(failure: string, text: string): string {
  const [, cause] = mailCauses.find(([pattern]) => pattern.test(text)) ?? [];
  const why = cause ?? mailReasons[failure] ?? 'The email was not accepted.';
  // Without a code, the text is this program's, not the server's.
  return `${why} ${/^\d{3}\b/.test(text) ? 'Its answer' : 'Details'}: “${text}”.`;
}

/** Sends an email to the admin's own address through the current mail server, in test mode too. */
export async function sendTestMail(by: Staff): Promise<TryResult> {
  const tested = mailSettingsHash();
  const result = await sendTestTo(by.email, new Date());
  await db().$transaction(async (tx) => {
    await recordAudit(tx, by, { action: 'settings.mail_tested', after: { arrived: result.ok } });
    const value = { settings: result.ok ? tested : null };
    await tx.siteFact.upsert({
      where: { key: MAIL_TEST },
      create: { key: MAIL_TEST, value },
      update: { value },
    });
  });
  return result;
}

/** Key under which the settings of the last test email are stored, as a keyed hash. */
const MAIL_TEST = 'mail_test';

const mailSettingsHash = ({ SMTP_URL, MAIL_FROM } = env()) =>
  keyedHash('mail-test', SMTP_URL ?? '', MAIL_FROM ?? '');

/** Whether the last test email was accepted with the settings of now. */
export async function readMailTest(): Promise<boolean> {
  const fact = await db().siteFact.findUnique({ where: { key: MAIL_TEST } });
  const { settings } = (fact?.value ?? {}) as { settings?: string | null };
  return settings === mailSettingsHash();
}

/** Sends an email to an address through the current mail server. */
export async function sendTestTo(to: string, now = new Date()): Promise<TryResult> {
  const { SMTP_URL: smtpUrl } = env();
  if (!smtpUrl) return { ok: false, message: 'No mail server is set. Save one first.' };
  const channel = createEmailChannel({ smtpUrl, connections: 1, limitMs: LIMIT_MS });
  const content = {
    to,
    subject: 'Test of the mail server',
    text: 'This is a test from the staff pages. If you can read it, the site can send email.',
  };
  const row = { id: randomUUID(), attempts: 1, createdAt: now };
  try {
    const { providerId } = await channel.send(staffLetter(row, content, await readSite()));
    const message = `The mail server accepted a test to ${to}: “${providerId}”. Check your inbox and spam folder.`;
    return { ok: true, message };
  } catch (thrown) {
    if (!(thrown instanceof TryAgainLater || thrown instanceof GiveUp)) throw thrown;
    return { ok: false, message: `Not sent. ${mailReason(thrown.failure, thrown.serverText)}` };
  } finally {
    channel.close?.();
  }
}

const names = { house: 'House', senate: 'Senate' };

/**
 * Requests the list of participating offices from a chamber's online system, and has it check a
 * sample that reaches no office. This also works in test mode, because neither request is a
 * message.
 */
export async function checkConnection(chamber: GatewayChamber, by: Staff): Promise<TryResult> {
  const result = await tryGateway(chamber, by, new Date());
  await db().$transaction((tx) =>
    recordAudit(tx, by, {
      action: 'settings.connection_checked',
      subject: `${chamber}_cwc`,
      after: { connected: result.ok },
    }),
  );
  return result;
}

async function tryGateway(chamber: GatewayChamber, by: Staff, now: Date): Promise<TryResult> {
  const settings = gatewayOf(chamber, { ...env(), MAIL_LIVE: 'yes' });
  const name = `The ${names[chamber]}’s online system`;
  if (!settings) {
    return { ok: false, message: `${name} is not set up yet: save its key and the contact first.` };
  }
  const listed = await requestOfficeList(db(), settings, { now });
  if (listed.outcome === 'failed') {
    const why = listed.stops
      ? 'does not accept the key, or does not know the network address of this server'
      : 'returned no list of offices';
    return { ok: false, message: `${name} ${why}. Its answer: “${listed.why}”.` };
  }
  // The reason for stopping the channel no longer applies, because the system accepts the key.
  await restartChannel(settings.channel, by, now);
  const count = `${listed.codes.length} offices take part`;
  const { operatorName: organization } = await readSettings();
  const sample = await checkGateway(settings, { organization, now });
  if (!sample) return { ok: true, message: `${name} accepts the key: ${count}.` };
  return sample.outcome === 'passed'
    ? { ok: true, message: `${name} accepts the key and a sample message: ${count}.` }
    : {
        ok: false,
        message: `${name} accepts the key, but not a sample message: “${sample.message}”.`,
      };
}
