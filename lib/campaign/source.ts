import type { Language } from './languages';

/** Source of a fact, and its reliability. */
export type Source = {
  url: string;
  /** Name for readers where several sources share a website: "18 U.S.C. 28". */
  name?: string | Record<Language, string>;
  /** Publication date, ISO 8601 to the day, month, or year. */
  date: string;
  /** `high`: an official text or a first-hand source; `medium`: another account of it. */
  confidence: 'high' | 'medium';
};

/** Name of a source for readers: its own, or its website ("govinfo.gov"). */
export function sourceName({ name, url }: Source, language: Language): string {
  if (name) return typeof name === 'string' ? name : name[language];
  return new URL(url).hostname.replace(/^www\./, '');
}
