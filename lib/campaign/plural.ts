import { type Language, locales } from './languages';

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
