import { z } from 'zod';
import type { NewCorrection, SeatState } from '@/lib/offices/correct-seat';
import { isVacant, phoneNumber } from '@/lib/offices/roster';
import type { CorrectionEffect, CorrectionKind } from '@/lib/offices/seat-corrections';
import { outgoingText } from '@/lib/platform/text';
import { washingtonDay } from '@/lib/platform/time';
import { typedDay } from '@/lib/staff/eastern-days';
import {
  type FormProblems,
  type NoticeLabels,
  noticeQuery,
  problemsFrom,
} from '@/lib/staff/forms/form-problems';

/** Minimum length, enough to name a source. */
export const MIN_WHY = 10;
export const MAX_WHY = 500;
const MAX_NAME = 100;

/** Party names as the members' list spells them. */
export const parties = ['Democrat', 'Republican', 'Independent'] as const;

const kinds = ['details', 'vacant', 'filled'] as const satisfies CorrectionKind[];

const reasonProblems = {
  missing: 'Enter your source',
  short: `Use at least ${MIN_WHY} characters`,
  long: `Use at most ${MAX_WHY} characters`,
};

/** Field → problem → sentence. */
export const rosterProblems = {
  seat: { unknown: 'Enter a seat like TX-23, AK-AL, or TX-S1' },
  legislators: {
    missing: 'Choose both files',
    wrong:
      'The file “Members” is not that list. Open its address, save the page as it is, and choose that file',
  },
  districtOffices: {
    wrong:
      'The file “Local offices” is not that list. Open its address, save the page as it is, and choose that file',
  },
  day: {
    missing: 'Enter the day on which you saved the files, like 1/23/2026',
    future: 'Enter a day that is not in the future',
    older:
      'The current list is from a newer day. Save the files again, or check “Replace the current list even if it is newer”',
  },
  kind: { missing: 'Choose what is wrong' },
  holder: {
    missing: 'Enter the name of the member',
    long: 'The name must be 100 characters or fewer',
    same: 'Change the name or the phone: both are already in the official list',
    other:
      'The official list shows this seat as vacant or held by someone else. Choose “Someone else holds the seat” instead',
  },
  phone: { wrong: 'Enter a phone number in Washington, like 202-225-0000' },
  since: {
    missing: 'Enter the day when the seat became vacant',
    wrong: 'Enter the month, day, and year, like 11/20/2026',
    future: 'Enter a day that is not in the future',
  },
  bioguide: {
    missing: 'Enter the Bioguide ID of the member',
    wrong: 'Enter a Bioguide ID like A000360',
    sits: 'The official list already has this member in the seat. Correct the name or the phone instead',
    elsewhere: 'This member holds another seat. Correct that seat first',
  },
  party: { missing: 'Choose a party' },
  why: reasonProblems,
  withdrawWhy: { ...reasonProblems, missing: 'Enter why the correction is withdrawn' },
};

export type RosterProblems = FormProblems<typeof rosterProblems>;

type CorrectionInput = Omit<NewCorrection, 'madeBy'>;

const text = z.string().default('').transform(outgoingText);

export const why = text.pipe(
  z.string().min(1, 'missing').min(MIN_WHY, 'short').max(MAX_WHY, 'long'),
);

const holder = text.pipe(z.string().min(1, 'missing').max(MAX_NAME, 'long'));

/**
 * Phone number of an office in Washington, whose area code is always 202; an empty field makes no
 * statement.
 */
const washingtonPhone = text.transform((typed, context): string | null => {
  if (typed === '') return null;
  const read = phoneNumber.safeParse(typed);
  if (read.success && read.data.startsWith('202-')) return read.data;
  context.addIssue({ code: 'custom', message: 'wrong' });
  return z.NEVER;
});

const since = text.pipe(
  z
    .string()
    .min(1, 'missing')
    .pipe(typedDay)
    .refine((day) => day <= washingtonDay(new Date()), 'future'),
);

const bioguide = text.pipe(
  z
    .string()
    .toUpperCase()
    .min(1, 'missing')
    .regex(/^([A-Z]\d{6})?$/, 'wrong'),
);

const details = z.object({ holder, phone: washingtonPhone, why });
const vacant = z.object({ since, why });
const party = z.enum(parties, 'missing');
const filled = z.object({ bioguide, holder, party, phone: washingtonPhone, why });

export type SeatParams = { seat: string };

export const seatPath = (seat: string) => `/staff/roster/${encodeURIComponent(seat)}`;

/** Page after a correction: its seat, or the list if the seat does not exist. */
export function afterCorrection(
  seat: string,
  outcome: keyof typeof rosterNotices | 'no_seat',
): string {
  const list = `/staff/roster?${new URLSearchParams({ seat })}`;
  if (outcome === 'no_seat') return list;
  return `${seatPath(seat)}?${noticeQuery(rosterNotices, outcome)}`;
}

export function readKind(text: string | undefined): CorrectionKind | undefined {
  return kinds.find((kind) => kind === text);
}

const nothing = { bioguide: null, name: null, party: null, phone: null, vacantSince: null };

type CorrectionResult = { correction: CorrectionInput } | { problems: RosterProblems };

/**
 * Statement of a form about a seat. Only values that differ from the roster become a correction.
 */
export function readCorrection(
  kind: CorrectionKind,
  form: object,
  state: SeatState,
): CorrectionResult {
  const { roster, shown } = state;
  if (kind === 'vacant') {
    const read = vacant.safeParse(form);
    if (!read.success) return { problems: problemsFrom(rosterProblems, read.error) };
    return { correction: { ...nothing, vacantSince: read.data.since, reason: read.data.why } };
  }
  if (kind === 'details') return readDetails(form, { roster, shown });
  const read = filled.safeParse(form);
  if (!read.success) return { problems: problemsFrom(rosterProblems, read.error) };
  const { holder: name, why: reason, ...rest } = read.data;
  const sits = !isVacant(roster) && roster.bioguide === rest.bioguide;
  if (sits && !isOpen({ roster, shown })) return { problems: { bioguide: 'sits' } };
  return { correction: { ...nothing, ...rest, name, reason } };
}

type Seats = Pick<SeatState, 'roster' | 'shown'>;

/** Whether the roster has a member in the seat and visitors see that same member. */
export function hasDetails({ roster, shown }: Seats): boolean {
  return !isVacant(roster) && !isVacant(shown) && roster.bioguide === shown.bioguide;
}

/**
 * Whether the roster's member is not confirmed, so that staff may confirm that they still serve.
 */
function isOpen(seat: Seats): boolean {
  return hasDetails(seat) && seat.shown.notConfirmedSince !== undefined;
}

function readDetails(form: object, { roster, shown }: Seats): CorrectionResult {
  const read = details.safeParse(form);
  if (!read.success) return { problems: problemsFrom(rosterProblems, read.error) };
  if (isVacant(roster) || !hasDetails({ roster, shown })) {
    return { problems: { holder: 'other' } };
  }
  const name = read.data.holder === roster.name ? null : read.data.holder;
  const number = read.data.phone === roster.phone ? null : read.data.phone;
  if (name === null && number === null) return { problems: { holder: 'same' } };
  return { correction: { ...nothing, name, phone: number, reason: read.data.why } };
}

/** Labels of the pages about the holders of seats. */

export const correctionKindLabels: Record<CorrectionKind, string> = {
  details: 'The name or the phone of the member is wrong',
  vacant: 'The seat is vacant',
  filled: 'Someone else holds the seat, or it is filled again',
};

export const effectLabels: Record<CorrectionEffect, string> = {
  changes: 'In effect: visitors see this instead of the official list.',
  same: 'No longer needed: the official list says the same.',
  former: 'No longer needed: the member left, or the seat has been filled.',
  elsewhere: 'Changes nothing: this member holds another seat. Correct that seat first.',
};

/** Outcomes of correcting a seat. */
export const rosterNotices = {
  corrected: 'The seat is corrected. Visitors see it from now on.',
  update_begun: 'The update has started. It takes about a minute.',
  update_running: { refused: 'An update is already running. Wait until it is done.' },
  correction_withdrawn: 'The correction was withdrawn. The seat matches the official list again.',
  changed: {
    refused:
      'Nothing changed: someone else changed this in the meantime. This page shows the current state.',
  },
} satisfies NoticeLabels;
