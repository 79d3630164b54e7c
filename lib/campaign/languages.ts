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
