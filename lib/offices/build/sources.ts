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

const MEMBERS = 'https://unitedstates.github.io/congress-legislators';

/** Where the members of Congress and their offices are published. */
export const MEMBERS_SOURCES = {
  legislators: `${MEMBERS}/legislators-current.json`,
  districtOffices: `${MEMBERS}/legislators-district-offices.json`,
};

const TIME_OUT_MS = 120_000;

const readText = async (bytes: ArrayBuffer) => new TextDecoder().decode(bytes);

/**
 * Downloads one source, with the day on which it was changed.
 * @throws BadData when it does not answer, and with what
 */
export async function download(
  url: string,
  read: (bytes: ArrayBuffer) => Promise<string> = readText,
): Promise<SourceText> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(TIME_OUT_MS) });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    const changed = Date.parse(answer.headers.get('last-modified') ?? '');
    const date = Number.isNaN(changed) ? undefined : new Date(changed).toISOString().slice(0, 10);
    return { text: await read(await answer.arrayBuffer()), date };
  } catch (problem) {
    const { cause } = problem as Error;
    const reason = cause instanceof Error ? cause.message : (problem as Error).message;
    throw new BadData([`${url} could not be downloaded: ${reason}`]);
  }
}
