import { edition, editionNames, letterText } from '@/lib/campaign/edition';
import { languages } from '@/lib/campaign/languages';
import { splitOwnWords } from './own-words';

const offered = editionNames.flatMap((name) =>
  languages.map((language) => edition(name, language)),
);
const letters = offered.map(letterText).join('\n\n');
const subjects = new Set(offered.map(({ subject }) => subject));

/**
 * What somebody wrote themselves: the subject and the paragraphs that the site never offered, in
 * any language and edition, since both can be changed while a letter is being written.
 */
export function ownWordsOf({ subject, message }: { subject: string; message: string }): string {
  const own = [subjects.has(subject) ? '' : subject, splitOwnWords(message, letters).ownText];
  return own.filter(Boolean).join('\n\n');
}
