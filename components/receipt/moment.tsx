import type { Language } from '@/lib/campaign/languages';
import { momentWords } from '@/lib/campaign/moment-words';

/** A moment, for people and for machines. */
export function Moment({ at, language }: { at: Date; language: Language }) {
  return (
    <time dateTime={at.toISOString()} className="small">
      {momentWords(at, language)}
    </time>
  );
}
