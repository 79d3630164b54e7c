import { findMinors } from '../privacy-check/minors';
import { findOthers } from '../privacy-check/others';
import { plainText } from '../privacy-check/plain-text';
import { hasSlurIn } from '../review-flags/slurs';
import { describesViolence } from './violence';

/** What may be hard to read, from the hardest to what only wants care. */
const kinds = {
  violence: describesViolence,
  child: (text: string) => findMinors(text).length > 0,
  slur: hasSlurIn,
  others: (text: string) => findOthers(text).length > 0,
} satisfies Record<string, (text: string) => boolean>;

export type ContentWarning = keyof typeof kinds;

type Written = {
  subject: string | null;
  body: string | null;
  templateText: string | null;
  ownText: string | null;
};

/**
 * Why the text of a message may be distressing, so that nobody reads it unprepared: it is shown
 * behind a click then. Looked for when the page is made and kept nowhere: what a letter tells of
 * its writer is no column. Only their own words count, since the offered letter is known to all.
 */
export function contentWarningOf({
  subject,
  body,
  templateText,
  ownText,
}: Written): ContentWarning[] {
  const own = templateText ? ownText : (ownText ?? body);
  const { text } = plainText([subject, own].filter(Boolean).join('\n\n'));
  const rules = Object.entries(kinds) as [ContentWarning, (text: string) => boolean][];
  return rules.filter(([, tells]) => tells(text)).map(([kind]) => kind);
}
