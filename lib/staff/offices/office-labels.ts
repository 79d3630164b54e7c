import type { ChannelName } from '@/lib/platform/db';
import type { FormProblems, NoticeLabels } from '@/lib/staff/forms/form-problems';
import { MAX_WHY, MIN_WHY } from '@/lib/staff/roster/correction-form';
import { FILE_BYTES, type FileProblem } from './address-file';
import type { LineEffect, LineFault } from './address-report';
import { MAX_LINES } from './address-rows';
import type { OfficeNeed, Participation } from './office-choices';

/** Labels of the pages about delivery to the offices. */

export const officeNeedLabels: Record<OfficeNeed, string> = {
  paused: 'Paused by staff',
  stopped: 'Its delivery method is stopped',
  no_address: 'No email address',
  vacant: 'Vacant',
  not_confirmed: 'Member not confirmed',
};

export const participationLabels: Record<Participation, string> = {
  yes: 'Participates in the online system',
  no: 'Does not participate in the online system',
  unknown: 'Unknown whether it participates in the online system',
};

/** Channel choices for staff; null means no choice. */
export const channelChoiceLabels: Partial<Record<ChannelName | 'automatic', string>> = {
  automatic: 'Automatic: the online system, then email, then the supporter',
  email: 'Email only',
  self_send: 'Sent by the supporter only',
};

export const effectSentences: Record<LineEffect, string> = {
  sets: 'Sets the address',
  changes: 'Changes the address',
  clears: 'Removes the address',
  same: 'Already set: no change',
  repeats: 'Repeats an earlier line: no change',
  no_address: 'No address given: no change. Write “none” to remove an address',
};

const faultSentences: Record<LineFault, string> = {
  too_wide:
    'has more cells than the first line. Put quotation marks around a cell that contains a comma',
  office_missing: 'doesn’t name an office',
  formula: 'begins with a character that spreadsheets read as a formula',
  no_office:
    'names an office that doesn’t exist. Write a seat like TX-37, AK-AL or TX-S1, a Bioguide ID, or the member’s name',
  several: 'has a name that several members have. Write the seat',
  contradiction:
    'names different offices in its columns. Correct the seat, the chamber, or the member’s name',
  senator:
    'means one of a state’s two senators, and our list doesn’t say which one is senior. Write the name or the seat',
  vacant: 'names a vacant seat. Correct the seat first',
  wrong_email: 'has no email address like name@example.org',
  twice: 'names an office that has a different address on another line',
};

/** Why a line cannot be applied: "Line 3: it …". */
export const faultSentence = (fault: LineFault, choices?: string): string =>
  choices ? `${faultSentences[fault]}: ${choices}` : faultSentences[fault];

/** Which addresses of a line are not used, because each office has one. */
export const unusedSentence = (unused: string[]): string =>
  `An office has one address, so this is not used: ${unused.join(', ')}`;

/** Number of a line, with its sheet if a workbook has several. */
export const lineLabel = ({ line, sheet }: { line: number; sheet?: string }): string =>
  sheet === undefined ? `line ${line}` : `line ${line} of sheet “${sheet}”`;

/** How many lines give no address and change nothing. */
export const withoutAddressSentence = (lines: number): string =>
  lines === 1 ? '1 line gives no address.' : `${lines} lines give no address.`;

/** How the member is called in the file, and in our list. */
export const otherNameSentence = (otherName: string, name: string): string =>
  `The file says ${otherName}, but the member is ${name}: check that the address is the member’s`;

/** Which sheets of a workbook have no line for an office. */
export const unreadSentence = (sheets: string[]): string =>
  `Not read, because a column for the office or the address is missing, or no line names an office: ${sheets.map((name) => `sheet “${name}”`).join(', ')}.`;

const whyProblems = (missing: string) => ({
  missing,
  short: `Use at least ${MIN_WHY} characters`,
  long: `Use at most ${MAX_WHY} characters`,
});

const fileProblems: Record<FileProblem, string> = {
  too_large: `The file must be ${FILE_BYTES / 1_000_000} MB or smaller`,
  not_utf8: 'The file is not in UTF-8. Save it again as “CSV UTF-8”',
  other_program:
    'This kind of file cannot be read. Save it again as an Excel workbook (.xlsx) or as “CSV UTF-8”',
  nul: 'The file contains characters that are not text. Save it again as “CSV UTF-8”',
  no_header:
    'The first line must name a column for the office (Office, Seat, or Member) and one for the address (Email)',
  broken: 'A quotation mark in the file is not closed',
  no_lines: 'The file has no line with an office',
  too_many: `The file must have ${MAX_LINES.toLocaleString('en-US')} lines or fewer`,
};

/** Field → problem → sentence. */
export const officeProblems = {
  officeEmail: {
    wrong: 'Enter an email address like name@example.org, or leave it empty to remove it',
    same: 'Change the address: this one is already set',
  },
  officeChannel: {
    missing: 'Choose a delivery method',
    no_address: 'Set an address first: without one no email can be sent',
    same: 'Choose another delivery method: this one is already set',
  },
  channelWhy: whyProblems('Enter why you chose this delivery method'),
  pauseWhy: whyProblems('Enter why you are pausing the office'),
  resumeWhy: whyProblems('Enter why you are resuming this office'),
  file: {
    ...fileProblems,
    missing: 'Choose a file, or paste the lines',
    both: 'Choose a file or paste the lines, not both',
  },
  offices: { missing: 'Choose at least one office' },
};

export type OfficeProblems = FormProblems<typeof officeProblems>;

/** Outcomes of the pages about offices. */
export const officeNotices = {
  office_address: 'The address was changed. New messages use it.',
  office_channel: 'The delivery method was changed. New messages use it; queued ones keep theirs.',
  office_paused:
    'The office is paused. Supporters send new messages themselves, and after 24 hours the queued ones too.',
  office_resumed: 'Sending has resumed. Queued messages are sent now.',
  addresses_imported: 'All lines were imported.',
  self_sends_mailed: 'The messages are queued again and will be sent by email.',
  no_seat: { refused: 'There is no such seat.' },
  changed: {
    refused:
      'Nothing changed: someone else changed this in the meantime. This page shows the current state.',
  },
  office_vacant: { refused: 'Nothing changed: the seat is vacant.' },
  import_gone: {
    refused:
      'Nothing changed: the file was already imported, or the check expired. Upload it again.',
  },
  import_changed: {
    refused:
      'Nothing changed: an office changed in the meantime. This page shows what the file would do now.',
  },
  import_faulty: { refused: 'Nothing changed: a line is no longer valid.' },
  no_self_sends: {
    refused: 'Nothing changed: these messages are no longer waiting for their supporters.',
  },
} satisfies NoticeLabels;
