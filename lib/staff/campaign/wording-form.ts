import { z } from 'zod';
import { checkWording } from '@/lib/campaign/check-wording';
import { type EditionName, isShippedName, isStoredName } from '@/lib/campaign/edition';
import {
  textAt,
  type Wording,
  type WordingKey,
  wordingFrom,
  wordingKeysOf,
} from '@/lib/campaign/wording';
import { createDraft, draftCookie, findDraft } from '@/lib/messages/draft';
import { clearCookie, cookieName, setCookie } from '@/lib/platform/answers';
import { fieldText, outgoingLine } from '@/lib/platform/text';
import type { OfDraft } from './edit-wording';
import { type History, keptFacts } from './read-history';
import { CAMPAIGN_PATH } from './section-fields';
import { BRING_BACK_REASON, wordingSentence } from './wording-labels';

/**
 * Texts of a form without invisible characters. Text that is too long is not cut, so that its
 * problem can be shown.
 */
export function readWordingForm(form: Record<string, string>): Wording {
  return wordingFrom((key) => fieldText(form[key] ?? ''));
}

/** Draft that a form was based on. */
export function readOfDraft({ draft = '', version = '' }: Record<string, string>): OfDraft {
  return { draft, version: wholeIn(version) ?? -1 };
}

/** Whole number in the format that our own pages use. */
export function wholeIn(text: string | undefined): number | undefined {
  return text && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

export const bringBackReason = z
  .string()
  .transform(outgoingLine)
  .pipe(
    z
      .string()
      .min(1, 'missing')
      .min(BRING_BACK_REASON.least, 'short')
      .max(BRING_BACK_REASON.most, 'long'),
  );

const NAME = 'staff-words';
const KEPT_SECONDS = 1_800;

/**
 * Stores texts that could not be saved, for the person who typed them. They are too long for a
 * cookie, so the cookie holds only the key.
 * @returns the cookie
 */
export async function typedWordingCookie(name: EditionName, words: Wording): Promise<string> {
  const texts = wordingKeysOf(name).map((key) => [key, textAt(words, key)] as const);
  const draft = await createDraft({ typed: { ...Object.fromEntries(texts), edition: name } });
  return setCookie(NAME, draftCookie(draft), KEPT_SECONDS);
}

export const clearTypedWording = () => clearCookie(NAME);

/**
 * Stored texts for this edition, if any.
 * @param cookieOf reads one cookie by its name
 */
export async function findTypedWording(
  name: EditionName,
  cookieOf: (name: string) => string | undefined,
): Promise<Wording | undefined> {
  const typed = (await findDraft(cookieOf(cookieName(NAME))))?.content.typed;
  if (typed?.edition !== name) return undefined;
  return wordingFrom((key) => typed[key] ?? '');
}

/** Problems that prevent publishing, as sentences, in the order of the form. */
export function wordingFaults(
  history: History,
  words: Wording,
): { field: WordingKey; sentence: string }[] {
  const found = checkWording(history.name, words, keptFacts(history));
  return wordingKeysOf(history.name).flatMap((key) => {
    const problem = found[key];
    return problem ? [{ field: key, sentence: wordingSentence(key, problem) }] : [];
  });
}

export type EditionParams = { edition: string };

/** Whether a page or form may refer to this edition; a staff version may still be a draft. */
export function isEditable(text: string): text is EditionName {
  return isShippedName(text) || isStoredName(text);
}

export const wordsPath = (name: EditionName) => `${CAMPAIGN_PATH}/words/${name}`;

/** Address of the preview of the draft, or of the wording with a number; 0 is the shipped one. */
export function previewPath(name: EditionName, number?: number): string {
  const query = number === undefined ? '' : `?number=${number}`;
  return `${wordsPath(name)}/preview${query}`;
}
