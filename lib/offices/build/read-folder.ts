import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BadData, type Sources, type SourceText } from './source-text';

const files = {
  legislators: 'legislators-current.json',
  districtOffices: 'legislators-district-offices.json',
  zipDistricts: 'zcta-cd119.csv',
  corrections: 'roster-changes-2026.json',
  otherZips: 'zip-state-nonzcta.csv',
  prefixes: 'zip3-state.csv',
};

/** What may be missing: then the table built before stays, or is not built yet. */
const optional = {
  districtShapes: 'cd119-500k.topojson',
  newMaps: 'redistricting-2026.json',
  nextZipDistricts: 'zcta-cd120.csv',
  nextDistrictShapes: 'cd120-500k.topojson',
};

/**
 * Reads the sources from a folder. Their days are taken from a SOURCES.md beside them where there
 * is one, since most of them carry no date.
 * @throws BadData naming the files that are missing.
 */
export function readFolder(folder: string): Sources {
  const missing: string[] = [];
  const read = (name: string): SourceText => {
    const text = readIfThere(path.join(folder, name));
    if (text === undefined) missing.push(`${path.join(folder, name)} is missing`);
    return { text: text ?? '' };
  };
  const entries = Object.entries(files).map(([key, name]) => [key, read(name)]);
  if (missing.length > 0) throw new BadData(missing);
  const more = Object.entries(optional).flatMap(([key, name]) => {
    const text = readIfThere(path.join(folder, name));
    return text === undefined ? [] : [[key, { text }]];
  });
  const sources: Sources = Object.fromEntries([...entries, ...more]);
  const notes = readIfThere(path.join(folder, 'SOURCES.md')) ?? '';
  for (const [piece, name] of Object.entries({ ...files, ...optional })) {
    const source = sources[piece as keyof Sources];
    if (source) source.date = ownDate(source) ?? dateOf(notes, name);
  }
  return sources;
}

function readIfThere(file: string) {
  try {
    return readFileSync(file, 'utf8');
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw problem;
  }
}

/** What was gathered by hand says itself of which day it is. */
function ownDate({ text }: SourceText) {
  return /^\s*\{\s*"as_of":\s*"(\d{4}-\d\d-\d\d)"/.exec(text)?.[1];
}

/** The first day named in the section about a file. */
function dateOf(notes: string, name: string) {
  const section = notes.split(/^### /m).find((part) => part.startsWith(name));
  return section?.match(/\d{4}-\d\d-\d\d/)?.[0];
}
