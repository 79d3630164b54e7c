import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { excerptOf } from '@/lib/messages/privacy-check/excerpt';
import type { Finding } from '@/lib/messages/privacy-check/finding';

type Props = { language: Language; words: string; finding: Finding };

/** A few words of the letter with the place marked, also for who hears the page. */
export function FindingExcerpt({ language, words, finding }: Props) {
  const { marked: begin, markedEnd: end } = copy(language).privacyCheck;
  const { before, marked, after } = excerptOf(words, finding);
  return (
    <p className="excerpt" dir="auto">
      {before}
      <span className="hidden"> {begin} </span>
      <mark dir="auto">{marked}</mark>
      <span className="hidden"> {end} </span>
      {after}
    </p>
  );
}
