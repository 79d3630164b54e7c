import type { ChannelName } from '@/lib/platform/db';
import type { FormProblems } from '@/lib/staff/forms/form-problems';
import type { NoticeLabels } from '@/lib/staff/forms/notices';
import { MAX_WHY, MIN_WHY } from '@/lib/staff/roster/correction-form';
import { FILE_BYTES, type FileProblem, MAX_LINES } from './address-file';
import type { LineEffect, LineFault } from './address-report';
import type { OfficeNeed, Participation } from './office-choices';

/** Labels of the pages about how letters reach the offices. */

export const officeNeedLabels: Record<OfficeNeed, string> = {
  paused: 'Paused by staff',
  stopped: 'Its channel is stopped',
  no_address: 'No address for mail',
  vacant: 'Vacant',
  not_confirmed: 'Member not confirmed',
};

export const participationLabels: Record<Participation, string> = {
  yes: 'Takes part in the gateway',
  no: 'Takes no part in the gateway',
  unknown: 'Not known whether it takes part in the gateway',
};

/** Channel choices of staff; null is none. */
export const channelChoiceLabels: Partial<Record<ChannelName | 'automatic', string>> = {
  automatic: 'Automatic: the gateway, else email, else the supporter',
  email: 'Email only',
  self_send: 'Hand-off to the supporter only',
};

export const effectSentences: Record<LineEffect, string> = {
  sets: 'Sets the address',
  changes: 'Changes the address',
  clears: 'Takes the address away',
  same: 'Is so already: nothing to do',
  repeats: 'Says the same as an earlier line: nothing to do',
};

export const faultSentences: Record<LineFault, string> = {
  too_wide:
    'has more cells than the first line names. Put quotation marks around a cell with a comma in it',
  office_missing: 'names no office',
  email_missing: 'has no address. Write none to take an address away',
  formula: 'begins with a character that a spreadsheet takes for a formula',
  no_office:
    'names no office that exists. Write a seat like TX-37, AK-AL or TX-S1, a bioguide id, or the member’s name',
  several: 'has a name that several members have. Write the seat',
  vacant: 'names a vacant seat. Enter who fills it first',
  wrong_email: 'has no email address like name@example.org',
  twice: 'names an office that another line gives another address',
};

const whyProblems = (missing: string) => ({
  missing,
  short: `Say it in at least ${MIN_WHY} characters`,
  long: `Say it in at most ${MAX_WHY} characters`,
});

const fileProblems: Record<FileProblem, string> = {
  too_large: `The file must have at most ${FILE_BYTES / 1000} kB`,
  not_utf8: 'The file is not in UTF-8. Save it again as “CSV UTF-8”',
  other_program:
    'This kind of file cannot be read. Save it again as an Excel workbook (.xlsx) or as “CSV UTF-8”',
  nul: 'The file holds characters that no text has. Save it again as “CSV UTF-8”',
  no_header:
    'The first line must name a column for the office (Office, Seat, or Member) and one for the address (Email)',
  broken: 'A quotation mark in the file is not closed, or stands in the middle of a cell',
  no_lines: 'The file holds no line with an office',
  too_many: `The file must have at most ${MAX_LINES.toLocaleString('en-US')} lines`,
};

/** Field → problem → sentence. */
export const officeProblems = {
  officeEmail: {
    wrong: 'Enter an email address like name@example.org, or nothing to take it away',
    same: 'Change the address: it is so already',
  },
  officeChannel: {
    missing: 'Choose which way its letters take',
    no_address: 'Set an address first: without one no email can be sent',
    same: 'Choose another way: this one is chosen already',
  },
  channelWhy: whyProblems('Enter why its letters take this way'),
  pauseWhy: whyProblems('Enter why nothing is sent to the office'),
  resumeWhy: whyProblems('Enter why the office goes on'),
  file: {
    ...fileProblems,
    missing: 'Choose a file, or paste its lines',
    both: 'Choose a file or paste its lines, not both',
  },
  offices: { missing: 'Choose at least one office' },
};

export type OfficeProblems = FormProblems<typeof officeProblems>;

/** Outcomes of the pages about offices. */
export const officeNotices = {
  office_address: 'The address is changed. New letters go by it from now on.',
  office_channel: 'The way is changed. New letters take it; those in line keep theirs.',
  office_paused:
    'The office is paused. Nothing is sent to it. New letters go to their supporters’ own hands, and after 24 hours those in line too.',
  office_resumed: 'The office goes on. What waits for it goes out now.',
  addresses_imported: 'All lines were done.',
  self_sends_mailed: 'The letters are queued again and will be sent by email.',
  no_seat: { refused: 'There is no such seat.' },
  changed: {
    refused: 'Nothing was done: this changed meanwhile. What you see now is how it stands.',
  },
  office_vacant: { refused: 'Nothing was done: nobody holds the seat.' },
  import_gone: {
    refused: 'Nothing was done: the file was done already, or it is too long ago. Give it again.',
  },
  import_changed: {
    refused:
      'Nothing was done: an office changed meanwhile. What you see now is what the file would do.',
  },
  import_faulty: { refused: 'Nothing was done: a line is wrong by now.' },
  no_self_sends: {
    refused: 'Nothing was done: these letters are not waiting with their supporters any more.',
  },
} satisfies NoticeLabels;
