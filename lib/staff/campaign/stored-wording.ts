import type { EditionName } from '@/lib/campaign/edition';
import { textAt, type Wording, wordingFrom, wordingKeys } from '@/lib/campaign/wording';
import { createDraft, draftCookie, findDraft } from '@/lib/messages/draft';
import { clearCookie, cookieName, setCookie } from '@/lib/platform/cookies';

const NAME = 'staff-words';
const KEPT_SECONDS = 1_800;

/**
 * Keeps the words that could not be saved for whoever typed them: they are too long for a cookie,
 * which holds only the key.
 * @returns the cookie
 */
export async function keepWords(name: EditionName, words: Wording): Promise<string> {
  const texts = wordingKeys.map((key) => [key, textAt(words, key)] as const);
  const draft = await createDraft({ typed: { ...Object.fromEntries(texts), edition: name } });
  return setCookie(NAME, draftCookie(draft), KEPT_SECONDS);
}

export const noKeptWords = () => clearCookie(NAME);

/** The words kept for this edition, if any. @param cookieOf reads one cookie by its name */
export async function findKeptWords(
  name: EditionName,
  cookieOf: (name: string) => string | undefined,
): Promise<Wording | undefined> {
  const typed = (await findDraft(cookieOf(cookieName(NAME))))?.content.typed;
  if (typed?.edition !== name) return undefined;
  return wordingFrom((key) => typed[key] ?? '');
}
