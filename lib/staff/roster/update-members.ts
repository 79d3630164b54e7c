import { z } from 'zod';
import { readDistrict } from '@/lib/lookup/district';
import { BadData } from '@/lib/offices/build/sources';
import {
  downloadMembersSources,
  type MembersSources,
  updateMembers,
} from '@/lib/offices/build/update-members';
import { findSeatState } from '@/lib/offices/correct-seat';
import { findLoadedRoster, readFact, writeFact } from '@/lib/offices/loaded-roster';
import { isVacant, readRoster } from '@/lib/offices/roster';
import { findRefusal, readRosterUpdates, recordRefusal } from '@/lib/offices/roster-updates';
import { applyCorrections, listCorrections } from '@/lib/offices/seat-corrections';
import { ageInDays, isRosterOld, readRosterDate, readSeats } from '@/lib/offices/seats';
import { db, type Prisma } from '@/lib/platform/db';
import { addJob } from '@/lib/platform/jobs';
import { errorName, log } from '@/lib/platform/log';
import { MINUTE_MS, washingtonDay } from '@/lib/platform/time';
import { findAccount } from '@/lib/staff/access/find-account';
import type { Staff } from '@/lib/staff/access/require-staff';
import { typedDay } from '@/lib/staff/eastern-days';

const FACT = 'members_update';

/** Progress of an update of the members of Congress that an admin requested. */
export type MembersUpdate = {
  phase: 'waiting' | 'downloading' | 'checking' | 'done' | 'unreachable' | 'refused' | 'failed';
  at: string;
  by: string;
  /** Changes, or the reason that nothing changed. */
  lines: string[];
};

/** Time without progress after which another update may begin. */
const MAX_UPDATE_MS = 5 * MINUTE_MS;

export const findMembersUpdate = (of: Pick<Prisma.TransactionClient, 'siteFact'> = db()) =>
  readFact<MembersUpdate>(of, FACT);

export const isRunning = (update: MembersUpdate | undefined) =>
  update !== undefined &&
  ['waiting', 'downloading', 'checking'].includes(update.phase) &&
  Math.abs(Date.now() - Date.parse(update.at)) < MAX_UPDATE_MS;

async function report(by: string, phase: MembersUpdate['phase'], lines: string[] = []) {
  await writeFact(db(), FACT, { phase, at: new Date().toISOString(), by, lines });
}

/** Queues an update from the public sources, which a worker performs. */
export async function requestMembersUpdate(by: Staff): Promise<'update_begun' | 'update_running'> {
  return db().$transaction(async (tx) => {
    // Lock: the second of two simultaneous requests sees the first.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('members update', 0))`;
    if (isRunning(await findMembersUpdate(tx))) return 'update_running';
    const at = new Date();
    const state = { phase: 'waiting', at: at.toISOString(), by: by.name, lines: [] };
    await writeFact(tx, FACT, state);
    await addJob(tx, { name: 'update_members', id: by.id, runAt: at });
    return 'update_begun';
  });
}

/**
 * Job that downloads both sources, checks them, and loads them.
 * @param actorId admin who requested it
 */
export async function downloadMembers(actorId: string): Promise<void> {
  const account = await findAccount(actorId);
  if (account?.role !== 'admin') return;
  const { name } = account;
  await report(name, 'downloading');
  const sources = await downloadMembersSources().catch((problem) => {
    if (problem instanceof BadData) return problem;
    throw problem;
  });
  if (sources instanceof BadData) return report(name, 'unreachable', sources.reasons);
  await loadMembers(sources, name);
}

async function loadMembers(sources: MembersSources, by: string): Promise<void> {
  await report(by, 'checking');
  try {
    const changes = await updateMembers(db(), sources, by);
    await report(by, 'done', changes.length > 0 ? changes : ['Nothing changed.']);
  } catch (problem) {
    if (problem instanceof BadData) {
      await recordRefusal(db(), problem.reasons);
      return report(by, 'refused', problem.reasons.slice(0, 10));
    }
    log.error('members_not_updated', { error: errorName(problem) });
    await report(by, 'failed', ['The site could not finish the update. Try again.']);
  }
}

type UploadProblem =
  | { legislators?: 'missing' | 'wrong'; districtOffices?: 'wrong' }
  | { day: 'missing' | 'future' | 'older' };

/** What a list is about, by its first entry; `list` for an empty one, undefined for another file. */
function kindOf(text: string): 'legislators' | 'districtOffices' | 'list' | undefined {
  try {
    const [first] = z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(text));
    if (!first) return 'list';
    if ('terms' in first) return 'legislators';
    return 'offices' in first ? 'districtOffices' : undefined;
  } catch {
    return undefined;
  }
}

/** Both lists, whichever field each was chosen in; or the fields that hold another file. */
function sortLists(members: string, offices: string) {
  const [one, other] = [kindOf(members), kindOf(offices)];
  if (one === 'districtOffices' && other === 'legislators')
    return { members: offices, offices: members };
  const problems: UploadProblem = {
    ...(one !== 'legislators' && { legislators: 'wrong' }),
    ...(other !== 'districtOffices' && other !== 'list' && { districtOffices: 'wrong' }),
  };
  return Object.keys(problems).length > 0 ? { problems } : { members, offices };
}

/**
 * Loads both files that an admin uploads, for servers that cannot download them. Files older than
 * the current list replace it only if the admin says so.
 */
export async function uploadMembers(
  form: FormData,
  by: Staff,
): Promise<'uploaded' | { problems: UploadProblem }> {
  const [legislators, districtOffices] = [form.get('legislators'), form.get('districtOffices')];
  const date = typedDay.safeParse(form.get('day'));
  const isFile = (one: unknown): one is File => one instanceof Blob && one.size > 0;
  if (!isFile(legislators) || !isFile(districtOffices))
    return { problems: { legislators: 'missing' } };
  if (!date.success) return { problems: { day: 'missing' } };
  if (date.data > washingtonDay(new Date())) return { problems: { day: 'future' } };
  const isOlder = date.data < (await readRosterDate());
  if (isOlder && form.get('replaceNewer') !== 'yes') return { problems: { day: 'older' } };
  const lists = sortLists(await legislators.text(), await districtOffices.text());
  if (lists.problems) return { problems: lists.problems };
  const sources = {
    legislators: { text: lists.members, date: date.data },
    districtOffices: { text: lists.offices, date: date.data },
  };
  await loadMembers(sources, by.name);
  return 'uploaded';
}

/** Everything that staff see about the holders of the seats. */
export async function readRosterState(now = new Date()) {
  const roster = (await findLoadedRoster(db())) ?? readRoster();
  const corrections = await listCorrections(db());
  const { effects } = applyCorrections(roster, corrections);
  const shown = [...(await readSeats(roster.seats.map(({ seat }) => seat))).values()];
  const date = await readRosterDate();
  return {
    date,
    ageDays: ageInDays(date, now),
    isOld: isRosterOld(date, now),
    ...(await readRosterUpdates()),
    refusal: await findRefusal(),
    vacant: shown.filter(isVacant),
    unconfirmed: shown.flatMap((seat) =>
      !isVacant(seat) && seat.notConfirmedSince ? [{ ...seat, since: seat.notConfirmedSince }] : [],
    ),
    corrections: corrections.map((correction) => ({
      ...correction,
      effect: effects.get(correction.id) ?? ('changes' as const),
    })),
  };
}

export type RosterState = Awaited<ReturnType<typeof readRosterState>>;

/** Seat with the correction in force and its effect. */
export async function findSeatEffect(id: string) {
  const state = await findSeatState(db(), id);
  if (!state) return undefined;
  const roster = (await findLoadedRoster(db())) ?? readRoster();
  const { effects } = applyCorrections(roster, await listCorrections(db()));
  return { ...state, effect: state.correction && effects.get(state.correction.id) };
}

export type StaffSeat = NonNullable<Awaited<ReturnType<typeof findSeatEffect>>>;

/** Reads a seat as people type it: "tx-23", "AK-AL", "TX-S1". The seat may not exist. */
export function readSeatId(text: string): string | undefined {
  const [, state, number] = /^([A-Z]{2})-?S([123])$/.exec(text.trim().toUpperCase()) ?? [];
  return state ? `${state}-S${number}` : readDistrict(text);
}
