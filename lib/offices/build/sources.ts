import type { z } from 'zod';

/** One source as it came: its text, and where and when it was made if that is known. */
export type SourceText = {
  text: string;
  /** "2026-06-15", the day of the content, never the day of the run. */
  date?: string;
  /** Names the source where it is not always the same, with its version. */
  title?: string;
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
  /** Outlines of the districts, as TopoJSON. */
  districtShapes?: SourceText;
  zipPlaces?: SourceText;
  /** States that are redrawn for the Congress after this one. */
  newMaps?: SourceText;
  /** The same for the Congress after this one, as soon as they are published. */
  nextZipDistricts?: SourceText;
  nextDistrictShapes?: SourceText;
};

/** A source or a table that cannot be right; nothing is written. One line for each reason. */
export class BadData extends Error {
  override name = 'BadData';

  constructor(readonly reasons: string[]) {
    super(reasons.join('\n'));
  }
}

const SHOWN = 5;

/**
 * Parses a JSON source and checks its shape.
 * @throws BadData with the place and the reason of the first few faults.
 */
export function readJson<T>(name: string, source: SourceText, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(parse(name, source.text));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.slice(0, SHOWN);
  throw new BadData(faults.map(({ path, message }) => `${name} ${path.join('.')}: ${message}`));
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadData([`${name} is not JSON`]);
  }
}
