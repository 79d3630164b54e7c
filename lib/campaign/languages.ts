/** The languages of the public pages, in the order in which they are offered. */
export const languages = ['en', 'es'] as const;

export type Language = (typeof languages)[number];

/** How dates, numbers and counts are written in each, by `Intl`. */
export const locales: Record<Language, string> = { en: 'en-US', es: 'es-US' };

export function isLanguage(text: string): text is Language {
  return (languages as readonly string[]).includes(text);
}

export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'es' : 'en';
}
