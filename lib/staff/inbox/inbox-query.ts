import { undelivered } from '@/lib/delivery/status';
import { isSeat } from '@/lib/lookup/district';
import {
  type ChannelName,
  type DeliveryStatus,
  db,
  type HoldReason,
  Prisma,
} from '@/lib/platform/db';
import { plainDigits } from '@/lib/platform/typed-digits';
import { startOfDay } from '@/lib/staff/eastern-days';
import {
  type Cursor,
  type InboxSelection,
  levelOfNeed,
  type Need,
  NO_ASSIGNEE,
} from './inbox-filters';
import { readSearch } from './search-query';

/**
 * Conditions on a message `m` from the filters, joined by `and`. `isCommon` means that the search
 * words are in almost every text, so the search ignores them and finds few messages or none.
 */
export type InboxQuery = { where: Prisma.Sql[]; isCommon: boolean };

/** Filter that cannot match anything, with the reason. */
export type Nothing = { nothing: 'office' | 'common_words' };

/** Conditions on a letter; a single letter must meet all of them. */
export type LetterFilter = {
  states?: DeliveryStatus[];
  /**
   * For accepted letters: true for those saved by test mode, false for those that an office
   * accepted.
   */
  isSaved?: boolean;
  channel?: ChannelName;
  seats?: string[];
};

/** A search that is a ZIP code; "10001" in quotation marks, -10001, and 123-45-6789 are words. */
const ZIP = /^\s*(\d{5})(?:-\d{4})?\s*$/;

/** Translates the filters into conditions; looks up names of offices. */
export async function readQuery(given: InboxSelection): Promise<InboxQuery | Nothing> {
  const zip = ZIP.exec(plainDigits(given.q ?? ''))?.[1];
  const choice = { ...given, q: zip ? undefined : given.q };
  const [search, letter] = await Promise.all([
    choice.q === undefined ? undefined : readSearch(choice.q),
    readLetterFilter(choice),
  ]);
  if (choice.q !== undefined && !search) return { nothing: 'common_words' };
  if (letter.seats?.length === 0) return { nothing: 'office' };
  const isCommon = search?.common.some((each) => each === (choice.language ?? each)) ?? false;
  const ofLetter = isOfLetter(letter);
  return {
    where: [
      ...isOfMessage(choice),
      ...(zip ? [Prisma.sql`m.zip = ${zip}`] : []),
      ...(ofLetter.length > 0 ? [hasLetter(ofLetter)] : []),
      ...(choice.need ? isNeeded(choice.need) : []),
      ...(search ? [Prisma.sql`m.search @@ ${search.query}::tsquery`] : []),
    ],
    isCommon,
  };
}

export const allOf = (conditions: Prisma.Sql[]): Prisma.Sql =>
  conditions.length > 0 ? Prisma.join(conditions, ' and ') : Prisma.sql`true`;

/** Condition on messages after the last one of a page, in a list sorted newest first. */
export const isAfter = ({ createdAt, id }: Pick<Cursor, 'createdAt' | 'id'>): Prisma.Sql =>
  Prisma.sql`(m."createdAt", m.id) < (${createdAt.toISOString()}::timestamp, ${id})`;

function isOfMessage(choice: InboxSelection): Prisma.Sql[] {
  const { state, district, language, words, on_hold, reason, from, to, tag, assignee } = choice;
  const [kind, name = ''] = reason?.split('.') ?? [];
  const conditions: Prisma.Sql[] = [];
  if (state) conditions.push(Prisma.sql`m.district like ${`${state}-%`}`);
  if (district) conditions.push(Prisma.sql`m.district = ${district}`);
  if (language) conditions.push(Prisma.sql`m.language = ${language}::"Language"`);
  if (words) conditions.push(Prisma.sql`m."ownWords" = ${words === 'own'}`);
  if (on_hold) conditions.push(isOnHoldFor(on_hold));
  if (kind === 'marked')
    conditions.push(isMarked, Prisma.sql`m."reviewFlags" @> ${[name]}::text[]`);
  if (kind === 'rejected') conditions.push(Prisma.sql`m."rejectedCode" = ${name}`);
  if (tag) conditions.push(isTagged, Prisma.sql`m.tags @> ${[tag.toLowerCase()]}::text[]`);
  if (assignee === NO_ASSIGNEE) conditions.push(Prisma.sql`m."assigneeId" is null`);
  else if (assignee) conditions.push(Prisma.sql`m."assigneeId" = ${assignee}`);
  if (from) conditions.push(isFrom(startOfDay(from)));
  if (to) conditions.push(Prisma.sql`not ${isFrom(startOfDay(to, 1))}`);
  return conditions;
}

/**
 * Condition on messages on hold for a reason. A new Congress holds single letters; the other reasons
 * hold the message, and an index finds those.
 */
const isOnHoldFor = (reason: HoldReason) =>
  reason === 'new_congress'
    ? hasLetter([Prisma.sql`d.status = 'on_hold' and d."holdReason" = 'new_congress'`])
    : Prisma.sql`(m."holdReason" = ${reason}::"HoldReason" and
        ${hasLetter([Prisma.sql`d.status = 'on_hold' and d."holdReason" is null`])})`;

const isFrom = (moment: Date) => Prisma.sql`m."createdAt" >= ${moment.toISOString()}::timestamp`;

/** Same expression as in the index of marked messages ("Message_marked_idx"). */
const isMarked = Prisma.sql`cardinality(m."reviewFlags") > 0`;

/** Same expression as in the index of tagged messages ("Message_tagged_idx"). */
const isTagged = Prisma.sql`cardinality(m.tags) > 0`;

/** Filters on a letter; empty if none is set. */
export async function readLetterFilter({
  status,
  channel,
  office,
}: InboxSelection): Promise<LetterFilter> {
  const seats = office === undefined ? undefined : await findSeats(office);
  if (status === 'saved') return { states: ['accepted'], isSaved: true, channel, seats };
  const isSaved = status === 'accepted' ? false : undefined;
  return { states: status && inState(status), isSaved, channel, seats };
}

/** Statuses that a filter includes. The inbox counts deliveries being sent as queued. */
const inState = (status: DeliveryStatus): DeliveryStatus[] =>
  status === 'queued' || status === 'sending' ? ['queued', 'sending'] : [status];

/**
 * Accepted letters that do not reach an office. Same expression as in the index
 * "Delivery_saved_idx".
 */
const isSavedLetter = Prisma.sql`(d.channel = 'capture' or d."testMode")`;

/** Filters on a letter as conditions on a delivery `d`; empty if there are none. */
export function isOfLetter({ states, isSaved, channel, seats }: LetterFilter): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  if (isSaved !== undefined) {
    // These are constants, so that the planner can match them with the conditions of the index.
    conditions.push(Prisma.sql`d.status = 'accepted'`);
    conditions.push(isSaved ? isSavedLetter : Prisma.sql`not ${isSavedLetter}`);
  } else if (states) conditions.push(Prisma.sql`d.status = any(${states}::"DeliveryStatus"[])`);
  if (channel) conditions.push(Prisma.sql`d.channel = ${channel}::"ChannelName"`);
  if (seats) conditions.push(Prisma.sql`d.seat = any(${seats}::text[])`);
  return conditions;
}

/** Condition that a message `m` has a letter `d` that meets the given conditions. */
export const hasLetter = (conditions: Prisma.Sql[]): Prisma.Sql => Prisma.sql`exists (
  select from "Delivery" d
  where d."messageId" = m.id and d.kind = 'letter' and ${allOf(conditions)})`;

/**
 * Trouble levels, most urgent first. Level 1 waits for the writer or a date; level 0 needs no
 * action.
 */
export const troubleLevels = [5, 4, 3, 2, 1, 0] as const;
type Trouble = (typeof troubleLevels)[number];

/** Written out: a parameter would hide the values from the planner. */
const undeliveredList = Prisma.raw(undelivered.map((status) => `'${status}'`).join(', '));
const hasFailed = hasLetter([Prisma.sql`d.status in (${undeliveredList})`]);
const hasUnconfirmed = hasLetter([Prisma.sql`d.status = 'unconfirmed'`]);
/** Counted, because PostgreSQL would collect all letters on hold first to answer `exists`. */
const isMarkedForReview = Prisma.sql`(${isMarked} and m."holdReason" = 'review' and 0 < (
  select count(*) from "Delivery" d where d."messageId" = m.id
    and d.kind = 'letter' and d.status = 'on_hold' and d."holdReason" is null))`;

const isTroubled = Prisma.sql`d.status in
  ('on_hold', ${undeliveredList}, 'unconfirmed', 'self_send')`;

/** What puts a message `m` on each level, unless it belongs on a more urgent one. */
const needOf = {
  5: isMarkedForReview,
  4: hasFailed,
  3: hasUnconfirmed,
  2: isOnHoldFor('review'),
  1: hasLetter([Prisma.sql`d.status in ('on_hold', 'self_send')`]),
} satisfies Partial<Record<Trouble, Prisma.Sql>>;

/** Without a hold reason, a condition about it is null. Others stay `not exists`, which is a join. */
const isNotOn = (level: Exclude<Trouble, 0>) =>
  level === 5 || level === 2
    ? Prisma.sql`${needOf[level]} is not true`
    : Prisma.sql`not ${needOf[level]}`;

/** Conditions on a message `m` of one level; an index serves the first one. */
export function isInNeed(level: Trouble): Prisma.Sql[] {
  if (level === 0) return [Prisma.sql`not ${hasLetter([isTroubled])}`];
  const moreUrgent = troubleLevels.filter((other) => other > level) as Exclude<Trouble, 0>[];
  return [needOf[level], ...moreUrgent.map(isNotOn)];
}

/**
 * Conditions on a message `m` that needs staff. `read` means on hold for review, as on the review
 * page.
 */
export function isNeeded(need: Need): Prisma.Sql[] {
  if (need === 'read') {
    return [Prisma.sql`m."holdReason" = 'review'`, hasLetter([Prisma.sql`d.status = 'on_hold'`])];
  }
  return isInNeed(levelOfNeed[need]);
}

/**
 * Maximum number of members that a name may match; a text that matches more is not treated as a
 * name.
 */
const MAX_SEATS = 20;

/**
 * Seats that match a typed text: the seat itself, or the seat of every member whose name contains
 * it.
 */
export async function findSeats(typed: string): Promise<string[]> {
  if (isSeat(typed)) return [typed.toUpperCase()];
  const part = `%${typed.replace(/[\\%_]/g, '\\$&')}%`;
  const found = await db().$queryRaw<{ seat: string }[]>(Prisma.sql`
    select seat from "Office" where without_accents(name) ilike without_accents(${part})
    order by seat limit ${MAX_SEATS}`);
  return found.map(({ seat }) => seat);
}

/**
 * Conditions on a message `m` whose writer opted in to the newsletter: the address was confirmed if
 * its writer was asked to, whatever staff decided about the message.
 */
export const hasOptedIn = [
  Prisma.sql`m.newsletter and m."erasedAt" is null`,
  Prisma.sql`(m."confirmedAt" is not null or not exists (
    select from "Delivery" d where d."messageId" = m.id and d.notice = 'confirm'))`,
];

/** Number of people who opted in, by their addresses: some write more than once. */
export const countOptIns = Prisma.sql`count(distinct lower(m.email))::int`;
