import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { copy } from '@/lib/campaign/copy';
import { type Channel, GiveUp, type Letter, TryAgainLater } from '@/lib/delivery/channel';
import { type EmailBlock, emailHtml, emailText } from '@/lib/delivery/letters/html-body';
import { type SenderSite, siteOf } from '@/lib/delivery/letters/letter-of';
import { mimeOf } from '@/lib/delivery/letters/mime';
import { delayAfter } from '@/lib/delivery/schedule';
import { stopChannel } from '@/lib/delivery/stopped-channels';
import type { PrismaClient, StaffMail } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { addJob } from '@/lib/platform/jobs';
import { errorName, log } from '@/lib/platform/log';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/lib/platform/time';
import { readStaffMail, type StaffMailContent } from './queue-staff-mail';

type Db = Pick<
  PrismaClient,
  'staffMail' | 'channelState' | '$executeRaw' | '$transaction' | '$queryRaw'
>;

type SendOptions = {
  /** The email channel; without it every email is written to `mail/staff` in the data folder. */
  email: Channel | undefined;
  now: Date;
  site?: SenderSite;
};

/** Time limit for attempts. After it, a link in the email has expired, or an admin has noticed. */
export const KEEP_TRYING_MS = 48 * HOUR_MS;
const MAX_DOUBLINGS = 6;

/**
 * Delay after a failed attempt, in milliseconds: doubling from one minute up to 32, so that a
 * person who needs a link does not wait all night. About 96 attempts in 48 hours.
 * @param attempts number of attempts so far, from 1.
 */
export function mailDelay(attempts: number, random: () => number = Math.random): number {
  return delayAfter(Math.min(attempts, MAX_DOUBLINGS), random);
}

/** Value of `failure` for an email that was saved on the server because of test mode. */
const SAVED = 'saved';

export type StaffMailState = 'sent' | 'saved' | 'failed' | 'queued';

/** Status of an email to staff. One that was saved on the server is never called sent. */
export function staffMailState(
  mail: Pick<StaffMail, 'sentAt' | 'endedAt' | 'failure'>,
): StaffMailState {
  if (mail.sentAt) return mail.failure === SAVED ? 'saved' : 'sent';
  return mail.endedAt ? 'failed' : 'queued';
}

/** Retry interval while email is stopped. */
const STOPPED_MS = MINUTE_MS;

/**
 * The job that sends one email to staff. The attempt is counted when it begins. After a crash
 * between sending and recording, the email is sent again with the same Message-ID, so that the
 * receiving server can detect the duplicate.
 */
export async function sendStaffMail(db: Db, id: string, options: SendOptions): Promise<void> {
  const { now, site = siteOf() } = options;
  const open = { id, sentAt: null, endedAt: null };
  const row = await db.staffMail.findFirst({ where: open });
  if (!row) return;
  // The alert that email is stopped cannot be sent by email; it is written to a file.
  const byEmail = row.kind === 'mail_stopped' ? undefined : options.email;
  if (row.kind !== 'mail_stopped' && (await isStopped(db)))
    return tryAgain(db, id, later(now, STOPPED_MS));
  const content = row.sealed && readStaffMail(row.sealed);
  if (!content) return end(db, id, { failure: 'unreadable', now });
  const mail = await db.staffMail.update({ where: { id }, data: { attempts: { increment: 1 } } });
  try {
    const letter = staffLetter(mail, content, site);
    await (byEmail ? byEmail.send(letter) : writeToFile(letter, env().DATA_DIR));
  } catch (thrown) {
    return recordFailure(db, mail, { problem: failureOf(thrown), now });
  }
  // The content is deleted immediately, since it may include a link that opens an account.
  const failure = byEmail ? null : SAVED;
  await db.staffMail.update({ where: { id }, data: { sentAt: now, sealed: null, failure } });
}

async function isStopped(db: Db) {
  const state = await db.channelState.findUnique({ where: { channel: 'email' } });
  return state?.stoppedAt != null;
}

type FailedMail = { problem: TryAgainLater | GiveUp; now: Date };

async function recordFailure(db: Db, mail: StaffMail, { problem, now }: FailedMail) {
  const { id } = mail;
  const { failure } = problem;
  log.error('staff_mail_not_sent', { failure, attempt: mail.attempts });
  if (problem instanceof TryAgainLater && problem.stopsChannel) {
    // The email is not the cause, so its attempt does not count.
    await stopChannel(db, { channel: 'email', because: problem.stopReason ?? failure, now });
    const attempts = mail.attempts - 1;
    await db.staffMail.update({ where: { id }, data: { attempts, failure } });
    return tryAgain(db, id, later(now, STOPPED_MS));
  }
  const isOver = now.getTime() - mail.createdAt.getTime() >= KEEP_TRYING_MS;
  if (problem instanceof GiveUp || isOver) return end(db, id, { failure, now });
  await db.staffMail.update({ where: { id }, data: { failure } });
  return tryAgain(db, id, later(now, mailDelay(mail.attempts)));
}

const later = (now: Date, waitMs: number) => new Date(now.getTime() + waitMs);

function tryAgain(db: Db, id: string, runAt: Date) {
  return addJob(db, { name: 'send_staff_mail', id, runAt });
}

async function end(db: Db, id: string, { failure, now }: { failure: string; now: Date }) {
  await db.staffMail.update({ where: { id }, data: { endedAt: now, sealed: null, failure } });
}

/** An error that breaks the channel's contract is retried like any other failure. */
function failureOf(thrown: unknown): TryAgainLater | GiveUp {
  if (thrown instanceof TryAgainLater || thrown instanceof GiveUp) return thrown;
  return new TryAgainLater('unknown', errorName(thrown));
}

/**
 * Writes the email to a file that only the owner can read, since it may open an account.
 * @throws TryAgainLater
 */
async function writeToFile(letter: Letter, dataDir: string): Promise<void> {
  const folder = path.join(dataDir, 'mail', 'staff');
  const file = path.join(folder, `${letter.deliveryId}.eml`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(`${file}.tmp`, mimeOf(letter), { mode: 0o600 });
    await rename(`${file}.tmp`, file);
  } catch (problem) {
    throw new TryAgainLater('unavailable', errorName(problem));
  }
}

const KEPT_MS = 30 * DAY_MS;

/**
 * Deletes rows that were sent or failed more than 30 days ago; only their kind and times remained.
 */
export async function deleteOldStaffMail(db: Pick<PrismaClient, 'staffMail'>, now: Date) {
  const before = { lt: new Date(now.getTime() - KEPT_MS) };
  await db.staffMail.deleteMany({ where: { OR: [{ sentAt: before }, { endedAt: before }] } });
}

type Row = {
  id: string;
  /** Number of attempts, including this one. */
  attempts: number;
  createdAt: Date;
};

/**
 * A staff email as a letter, in English. The sender and the reply address are the site's neutral
 * ones, since other people may see who writes to staff. The Message-ID is derived from the row, so
 * that the receiving server can detect a duplicate.
 */
export function staffLetter(row: Row, content: StaffMailContent, site: SenderSite): Letter {
  const { to, subject, text } = content;
  const blocks = blocksOf(text);
  const domain = site.mailFrom.split('@')[1];
  return {
    deliveryId: row.id,
    kind: 'notice',
    bioguide: null,
    messageId: `<${row.id}@${domain}>`,
    date: row.createdAt,
    from: { name: copy('en').mail.sender, address: site.mailFrom },
    returnTo: site.returnTo,
    to: { address: to },
    subject,
    text: emailText(blocks),
    html: emailHtml({ language: 'en', title: subject, blocks }),
    number: row.attempts,
    maybeAccepted: row.attempts > 1,
  };
}

/** Text, a colon, and a link alone on the next line. */
const BUTTON = /^([^\n]+):\n(https?:\/\/\S+)$/;

function blocksOf(text: string): EmailBlock[] {
  const paragraphs = text.trimEnd().split(/\n{2,}/);
  return paragraphs.map((paragraph) => {
    const [, button, link] = BUTTON.exec(paragraph) ?? [];
    return button && link ? { button, link } : paragraph;
  });
}
