import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { longDate } from '@/lib/campaign/long-date';
import type { Chamber } from '@/lib/platform/db';
import { washingtonDay } from '@/lib/platform/time';
import { oneLine, plainText, presentLines } from './clean-text';
import { htmlPage } from './html-page';

export type Writer = {
  prefix?: string | null;
  firstName: string;
  lastName: string;
  email: string;
  phone?: string | null;
  street: string;
  street2?: string | null;
  city: string;
  state: string;
  zip: string;
};

export type LetterParts = {
  language: Language;
  office: { name: string; chamber: Chamber };
  writer: Writer;
  subject: string;
  body: string;
  writtenAt: Date;
};

/**
 * The letter as one office reads it. Pure, so that the preview shows exactly what is sent later.
 * Typed text is only data: single-line fields cannot contain line breaks, and nothing becomes
 * markup.
 */
export function composeLetter({ language, office, writer, subject, body, writtenAt }: LetterParts) {
  const words = copy(language).write;
  const paragraphs = [
    dateInWords(writtenAt, language),
    words.greeting[office.chamber](oneLine(office.name)),
    ...plainText(body).split(/\n\s*\n/),
    words.closing,
    signature(writer).join('\n'),
  ];
  return {
    subject: oneLine(subject),
    text: `${paragraphs.join('\n\n')}\n`,
    html: htmlPage(paragraphs, language),
  };
}

/** "Ms. Jane Example": the title only if the writer gave one. */
export function writerName(writer: Pick<Writer, 'prefix' | 'firstName' | 'lastName'>): string {
  return presentLines([writer.prefix, writer.firstName, writer.lastName]).join(' ');
}

/** Name, postal address, email, and phone, one per line: offices only answer constituents. */
function signature(writer: Writer) {
  return presentLines([
    writerName(writer),
    writer.street,
    writer.street2,
    `${writer.city}, ${writer.state} ${writer.zip}`,
    writer.email,
    writer.phone,
  ]);
}

/**
 * Cache of the last formatted date: creating a formatter takes longer than the rest of the letter.
 */
let last = { key: '', words: '' };

/** The date on the letter is the recipient's, in Washington. */
function dateInWords(moment: Date, language: Language) {
  const day = washingtonDay(moment);
  const key = `${language} ${day}`;
  if (last.key !== key) last = { key, words: longDate(day, language) };
  return last.words;
}
