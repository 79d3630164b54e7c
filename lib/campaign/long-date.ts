import { type Language, locales } from './languages';

/**
 * Formats a calendar date: "January 23, 2026", "enero de 2024", "2016".
 * @param date ISO 8601 to the day, the month, or the year; it names a day, not a moment.
 */
export function longDate(date: string, language: Language): string {
  const parts = date.split('-').length;
  return new Intl.DateTimeFormat(locales[language], {
    year: 'numeric',
    month: parts > 1 ? 'long' : undefined,
    day: parts > 2 ? 'numeric' : undefined,
    timeZone: 'UTC',
  }).format(new Date(date));
}

/** Formats a number with the language's separators: 2,560. */
export function longNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(value);
}
