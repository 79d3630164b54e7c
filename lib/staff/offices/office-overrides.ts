import { createHash } from 'node:crypto';
import { lockRoster } from '@/lib/offices/loaded-roster';
import { readOfficeEmail, writeOfficeEmail } from '@/lib/offices/office-email';
import { seeOther } from '@/lib/platform/answers';
import { db, type Office, type Prisma } from '@/lib/platform/db';
import { wakeWorker } from '@/lib/platform/wake-worker';
import type { Staff } from '@/lib/staff/access/require-staff';
import { type Change, recordAudit } from '@/lib/staff/audit';
import { noticeQuery, problemQuery, problemsFrom } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { noTypedCookie, typedCookie } from '@/lib/staff/forms/typed-cookie';
import { type SeatParams, why } from '@/lib/staff/roster/correction-form';
import { type OfficeProblems, officeNotices, officeProblems } from './office-labels';

type StaffSettings = Pick<Office, 'seat' | 'bioguide' | 'email' | 'channelChoice' | 'pausedAt'>;

/** Version of an office's form, which changes with its overrides and with its member. */
export function officeVersion({ bioguide, email, channelChoice, pausedAt }: StaffSettings): string {
  const text = JSON.stringify([bioguide, email, channelChoice, pausedAt]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

type OverrideTarget = { seat: string; version: string };
type OverrideRefusal = 'no_seat' | 'changed' | 'office_vacant' | { problems: OfficeProblems };

const channels = ['automatic', 'email', 'self_send'] as const;

/** Sets the email address, or clears it if the field is empty or "none". */
export function setAddress(
  asked: OverrideTarget & { officeEmail: string },
  by: Staff,
): Promise<'office_address' | OverrideRefusal> {
  return override(asked, by, async (tx, office) => {
    const typed = asked.officeEmail.trim();
    const email = typed === '' ? null : readOfficeEmail(typed);
    if (email === undefined) return { problems: { officeEmail: 'wrong' } };
    if (email === office.email) return { problems: { officeEmail: 'same' } };
    await writeOfficeEmail(tx, office.seat, email);
    const change = { before: { email: office.email }, after: { email } };
    return { action: 'office.email', ...change, done: 'office_address' };
  });
}

/** Sets the allowed channels for new letters; queued letters keep their channel. */
export function setChannelChoice(
  asked: OverrideTarget & { officeChannel: string; channelWhy: string },
  by: Staff,
): Promise<'office_channel' | OverrideRefusal> {
  return override(asked, by, async (tx, { seat, email, channelChoice: before }) => {
    const choice = channels.find((name) => name === asked.officeChannel);
    if (!choice) return { problems: { officeChannel: 'missing' } };
    if (choice === 'email' && email === null) return { problems: { officeChannel: 'no_address' } };
    if (choice === (before ?? 'automatic')) return { problems: { officeChannel: 'same' } };
    const reason = readWhy('channelWhy', asked.channelWhy);
    if (typeof reason !== 'string') return reason;
    const data =
      choice === 'automatic'
        ? { channelChoice: null, channelChoiceReason: null }
        : { channelChoice: choice, channelChoiceReason: reason };
    await tx.office.update({ where: { seat }, data });
    const change = { before: { channel: before ?? 'automatic' }, after: { channel: choice } };
    return { action: 'office.channel', reason, ...change, done: 'office_channel' };
  });
}

/** Pauses an office. Nothing is sent to it until staff resume it. */
export function pauseOffice(
  asked: OverrideTarget & { pauseWhy: string },
  by: Staff,
): Promise<'office_paused' | OverrideRefusal> {
  const now = new Date();
  return override(asked, by, async (tx, { seat, pausedAt }) => {
    if (pausedAt) return 'changed';
    const reason = readWhy('pauseWhy', asked.pauseWhy);
    if (typeof reason !== 'string') return reason;
    await tx.office.update({ where: { seat }, data: { pausedAt: now, pausedReason: reason } });
    return { action: 'office.paused', reason, done: 'office_paused' };
  });
}

/** Resumes an office. Its queued letters are sent when they are due. */
export async function resumeOffice(
  asked: OverrideTarget & { resumeWhy: string },
  by: Staff,
): Promise<'office_resumed' | OverrideRefusal> {
  const outcome = await override(asked, by, async (tx, { seat, pausedAt }) => {
    if (!pausedAt) return 'changed';
    const reason = readWhy('resumeWhy', asked.resumeWhy);
    if (typeof reason !== 'string') return reason;
    await tx.office.update({ where: { seat }, data: { pausedAt: null, pausedReason: null } });
    const before = { since: pausedAt.toISOString() };
    return { action: 'office.resumed', reason, before, done: 'office_resumed' } as const;
  });
  if (outcome === 'office_resumed') wakeWorker();
  return outcome;
}

/** Audit entry of the change, and its outcome. */
type Override<Done> = Omit<Change, 'subject'> & { done: Done };

/**
 * Makes one change, with an audit entry, to an office that is not vacant and has not changed since
 * its form was shown.
 */
function override<Done extends string>(
  { seat, version }: OverrideTarget,
  by: Staff,
  change: (
    tx: Prisma.TransactionClient,
    office: Office,
  ) => Promise<Override<Done> | OverrideRefusal>,
): Promise<Done | OverrideRefusal> {
  return db().$transaction(async (tx) => {
    // Keeps the seat's member from changing during the transaction, and makes simultaneous changes
    // run one after the other.
    await lockRoster(tx);
    const office = await tx.office.findUnique({ where: { seat } });
    if (!office) return 'no_seat';
    if (!office.bioguide) return 'office_vacant';
    if (officeVersion(office) !== version) return 'changed';
    const outcome = await change(tx, office);
    if (typeof outcome === 'string' || 'problems' in outcome) return outcome;
    const { done, ...line } = outcome;
    await recordAudit(tx, by, { ...line, subject: seat });
    return done;
  });
}

function readWhy(field: 'channelWhy' | 'pauseWhy' | 'resumeWhy', typed: string) {
  const read = why.safeParse(typed);
  return read.success ? read.data : { problems: problemsFrom(officeProblems, read.error, field) };
}

type Form = Record<string, string>;
type OfficeFormOutcome = keyof typeof officeNotices | { problems: OfficeProblems };

const officePath = (seat: string) => `/staff/offices/${encodeURIComponent(seat)}`;

/**
 * Admin form on an office's page. It makes the change and redirects to the page, with any problems
 * and typed values.
 */
export function officeForm(
  change: (seat: string, form: Form, by: Staff) => Promise<OfficeFormOutcome>,
) {
  return async (staff: Staff, request: Request, { seat }: SeatParams): Promise<Response> => {
    const form = await readForm(request);
    const outcome = await change(seat, form, staff);
    if (outcome === 'no_seat')
      return seeOther(`/staff/offices?${noticeQuery(officeNotices, outcome)}`);
    if (typeof outcome === 'string') {
      return seeOther(`${officePath(seat)}?${noticeQuery(officeNotices, outcome)}`, [
        noTypedCookie(),
      ]);
    }
    const { version: _version, ...typed } = form;
    const short = Object.entries(typed).map(([name, text]) => [name, text.slice(0, 1000)]);
    const kept = typedCookie(Object.fromEntries(short.slice(0, 3)));
    return seeOther(`${officePath(seat)}?${problemQuery(officeProblems, outcome.problems)}`, [
      kept,
    ]);
  };
}
