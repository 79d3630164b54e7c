/** Where a fact comes from, and how firmly it is known. */
export type Source = {
  url: string;
  /** When the source was published, ISO 8601 to the day, month or year. */
  date: string;
  /** `high`: an official text, or the one who would know; `medium`: another account of it. */
  confidence: 'high' | 'medium';
};

/** What a reader sees of a source: "govinfo.gov". */
export function sourceName({ url }: Source): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
