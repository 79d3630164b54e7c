/** One source as it came: its text, and where and when it was made if that is known. */
export type SourceText = {
  text: string;
  /** "2026-06-15", the day of the content, never the day of the run. */
  date?: string;
};

/**
 * Everything the tables are made of. What has no public upstream may be missing: then the table
 * that was built before is kept.
 */
export type Sources = {
  legislators: SourceText;
  districtOffices: SourceText;
  zipDistricts: SourceText;
  corrections?: SourceText;
  otherZips?: SourceText;
  prefixes?: SourceText;
};

/** A source or a table that cannot be right; nothing is written. One line for each reason. */
export class BadData extends Error {
  override name = 'BadData';

  constructor(readonly reasons: string[]) {
    super(reasons.join('\n'));
  }
}
