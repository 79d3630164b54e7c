import { type Language, locales } from './languages';

type Forms = {
  one: string;
  /** Spanish has a form of its own for whole millions: "1,000,000 de mensajes". */
  many?: string;
  other: string;
};

/** The form that the rules of the language choose for a count; they differ between languages. */
export function plural(language: Language, count: number, forms: Forms): string {
  const form = new Intl.PluralRules(locales[language]).select(count);
  return (form === 'one' || form === 'many' ? forms[form] : undefined) ?? forms.other;
}
