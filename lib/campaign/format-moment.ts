import { type Language, locales } from './languages';

/**
 * Formats a moment in Washington's time, which is the offices' time: "Nov 24, 2026, 9:05 AM ET".
 */
export function formatMoment(at: Date, language: Language): string {
  const words = new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'America/New_York',
  }).format(at);
  return `${words} ET`;
}
