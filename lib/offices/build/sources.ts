import type { z } from 'zod';

/** Text of one source, with its origin and date if they are known. */
export type SourceText = {
  text: string;
  /** Day of the content, never of the run: "2026-06-15". */
  date?: string;
  /** Name of the source with its version, if the source varies. */
  title?: string;
};

/**
 * Sources of all tables. Those without a public upstream may be missing; the existing table is then
 * kept.
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
  /** States with redrawn districts in the next Congress. */
  newMaps?: SourceText;
  /** ZIP table of the next Congress, once it is published. */
  nextZipDistricts?: SourceText;
  nextDistrictShapes?: SourceText;
};

/** Implausible source or table; nothing is written. One line for each reason. */
export class BadData extends Error {
  override name = 'BadData';

  constructor(readonly reasons: string[]) {
    super(reasons.join('\n'));
  }
}

const SHOWN = 5;

/**
 * Parses a JSON source and checks its shape.
 * @throws BadData with the position and the reason of the first few errors.
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

/** Published lists of the members of Congress and their offices. */
export const MEMBERS_SOURCES = {
  legislators: `${MEMBERS}/legislators-current.json`,
  districtOffices: `${MEMBERS}/legislators-district-offices.json`,
};

const TIME_OUT_MS = 120_000;

const readText = async (bytes: ArrayBuffer) => new TextDecoder().decode(bytes);

/**
 * Downloads one source, with the day of its last change.
 * @throws BadData with the reason when it does not answer
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
