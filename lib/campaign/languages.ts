/** Languages of the public pages, in display order. */
export const languages = ['en', 'es'] as const;

export type Language = (typeof languages)[number];

/** Locale of each language for dates, numbers, and counts (`Intl`). */
export const locales: Record<Language, string> = { en: 'en-US', es: 'es-US' };

export function isLanguage(text: string): text is Language {
  return (languages as readonly string[]).includes(text);
}

export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'es' : 'en';
}

/**
 * Best available language for an `Accept-Language` header (RFC 9110, section 12.5.4); English if
 * none matches. A weight of 0 excludes a language.
 */
export function preferredLanguage(header: string): Language {
  const wanted = header
    .slice(0, 500)
    .split(',')
    .flatMap((part) => {
      const [tag = '', ...settings] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const quality = settings.find((setting) => setting.startsWith('q='))?.slice(2);
      const language = tag.split('-')[0] ?? '';
      const weight = quality === undefined ? 1 : Number(quality);
      return isLanguage(language) && weight > 0 ? [{ language, weight }] : [];
    });
  wanted.sort((one, other) => other.weight - one.weight);
  return wanted[0]?.language ?? 'en';
}

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

/** Adds a period unless the sentence has one: a name at its end may be "Everton Blair Jr." */
export function withPeriod(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

type Forms = {
  one: string;
  /** Separate form for whole millions in Spanish: "1,000,000 de mensajes". */
  many?: string;
  other: string;
};

/** Plural form for a count, by the rules of the language. */
export function plural(language: Language, count: number, forms: Forms): string {
  const form = new Intl.PluralRules(locales[language]).select(count);
  return (form === 'one' || form === 'many' ? forms[form] : undefined) ?? forms.other;
}
