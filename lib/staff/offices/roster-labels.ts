import type { CorrectionEffect, CorrectionKind } from '@/lib/offices/seat-corrections';
import { MAX_WHY, MIN_WHY } from './correction-form';

/** The words of the pages about who holds which seat. */

export const kindWords: Record<CorrectionKind, string> = {
  details: 'The name or the phone of the member is wrong',
  vacant: 'Nobody holds the seat',
  filled: 'Somebody else holds the seat, or it is known again who does',
};

export const effectWords: Record<CorrectionEffect, string> = {
  changes: 'In force: visitors are shown this instead of what the roster says.',
  same: 'No longer changes anything: the roster says the same by now.',
  former: 'No longer changes anything: it is about a former member, or the seat was filled since.',
  elsewhere: 'Changes nothing: this member holds another seat. Correct that seat first.',
};

const reasonProblems = {
  missing: 'Enter where you know it from',
  short: `Say it in at least ${MIN_WHY} characters`,
  long: `Say it in at most ${MAX_WHY} characters`,
};

/** Field, problem, sentence. */
export const rosterProblems = {
  seat: { unknown: 'Enter a seat like TX-23, AK-AL or TX-S1' },
  kind: { missing: 'Choose what is wrong' },
  holder: {
    missing: 'Enter the name of the member',
    long: 'The name must have at most 100 characters',
    same: 'Change the name or the phone: both are as the roster says',
    other: 'The roster has nobody or somebody else in this seat. Say who fills it instead',
  },
  phone: { wrong: 'Enter a phone number in Washington, like 202-225-0000' },
  since: {
    missing: 'Enter the day since which nobody holds the seat',
    wrong: 'Enter the day like 2026-11-20',
    future: 'Enter a day that is not in the future',
  },
  bioguide: {
    missing: 'Enter the bioguide id of the member',
    wrong: 'Enter a bioguide id like A000360',
    sits: 'The roster has this member in the seat already. Correct the name or the phone instead',
    elsewhere: 'This member holds another seat. Correct that seat first',
  },
  party: { missing: 'Choose a party' },
  why: reasonProblems,
  withdrawWhy: { ...reasonProblems, missing: 'Enter why the correction is taken back' },
};

export const rosterNotices = {
  corrected: 'The seat is corrected. Visitors see it from now on.',
  correction_withdrawn: 'The correction is withdrawn. The seat is as the roster says.',
};
