import { copy } from '@/lib/campaign/copy';
import { type Language, longDate } from '@/lib/campaign/languages';
import { memberTitle } from '@/lib/lookup/district';
import type { StateCode } from '@/lib/lookup/states';
import { addressedName } from '@/lib/offices/last-name';
import type { Chamber } from '@/lib/platform/db';
import { washingtonDay } from '@/lib/platform/time';
import { outgoingLine, outgoingText, presentLines } from '../../platform/text';
import type { Writer } from '../channel';
import { letterHtml } from './html-body';

/** `state` determines the title of a territory's only House member. */
export type AddressedOffice = { name: string; chamber: Chamber; state: StateCode };

export type LetterParts = {
  language: Language;
  office: AddressedOffice;
  writer: Writer;
  subject: string;
  body: string;
  writtenAt: Date;
};

/**
 * The letter to one office. Pure, so that the preview shows exactly what is sent later. Typed text
 * is only data: single-line fields cannot contain line breaks, and nothing becomes markup.
 */
export function composeLetter({ language, office, writer, subject, body, writtenAt }: LetterParts) {
  const paragraphs = [
    dateInWords(writtenAt, language),
    senderBlock(writer).join('\n'),
    greetingOf(office, language),
    ...outgoingText(body).split(/\n\s*\n/),
    `${copy(language).write.closing}\n${outgoingLine(writerName(writer))}`,
  ];
  return {
    subject: outgoingLine(subject),
    text: `${paragraphs.join('\n\n')}\n`,
    html: letterHtml(paragraphs, language),
  };
}

/** "Dear Delegate Norton,", "Honorable Eleanor Holmes Norton:" */
export function greetingOf({ name, chamber, state }: AddressedOffice, language: Language): string {
  const { greeting } = copy(language).write;
  return greeting[memberTitle(chamber, state)](addressedName(outgoingLine(name), language));
}

/** "Ms. Jane Example": the title only if the writer gave one. */
export function writerName(writer: Pick<Writer, 'prefix' | 'firstName' | 'lastName'>): string {
  return presentLines([writer.prefix, writer.firstName, writer.lastName]).join(' ');
}

/** Name, postal address, email, and phone, one per line, since offices only answer constituents. */
function senderBlock(writer: Writer) {
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
 * Cache of the last formatted date, since creating a formatter takes longer than the rest of the
 * letter.
 */
let last = { key: '', words: '' };

/** The letter's date in the recipient's time zone, which is Washington's. */
function dateInWords(moment: Date, language: Language) {
  const day = washingtonDay(moment);
  const key = `${language} ${day}`;
  if (last.key !== key) last = { key, words: longDate(day, language) };
  return last.words;
}
