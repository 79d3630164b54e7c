import type { Language } from '@/lib/campaign/languages';

/** A moment in Washington's time, since that is the offices' day. */
export function Moment({ at, language }: { at: Date; language: Language }) {
  const words = new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'America/New_York',
  }).format(at);
  return (
    <time dateTime={at.toISOString()} className="small">
      {words} ET
    </time>
  );
}
