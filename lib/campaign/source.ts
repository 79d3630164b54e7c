/** Source of a fact, and its reliability. */
export type Source = {
  url: string;
  /** Publication date, ISO 8601 to the day, month, or year. */
  date: string;
  /** `high`: an official text or a first-hand source; `medium`: another account of it. */
  confidence: 'high' | 'medium';
};

/** Name of a source for readers: "govinfo.gov". */
export function sourceName({ url }: Source): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
