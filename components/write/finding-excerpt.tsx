import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { excerptOf } from '@/lib/messages/privacy-check/excerpt';
import type { Trace } from '@/lib/messages/privacy-check/finding';

type Props = { language: Language; words: string; trace: Trace };

/** A few words of the letter with the place marked, also for who hears the page. */
export function TraceExcerpt({ language, words, trace }: Props) {
  const { marked: begin, markedEnd: end } = copy(language).storyGuard;
  const { before, marked, after } = excerptOf(words, trace);
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
