import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { districtsOfState } from '@/lib/lookup/district';
import { hasSenators, states } from '@/lib/lookup/states';
import type { Sources } from '@/lib/offices/build/sources';
import { samplePlaces, sampleShapes } from './sample-map';

/** Minimum numbers of ZIP codes that are plausible for a Congress of invented people. */
export const fewZips = { listed: [441, 1_000], other: [1, 10] } as const;

export type Term = Record<string, string | number | undefined>;

export type LegislatorRecord = {
  id: { bioguide: string };
  name: { first: string; last: string; official_full?: string };
  terms: Term[];
};

function legislator(number: number, term: Term): LegislatorRecord {
  const digits = String(number).padStart(6, '0');
  const line = String(1000 + number).slice(-4);
  return {
    id: { bioguide: `Z${digits}` },
    name: { first: 'Sample', last: `Member ${number}` },
    terms: [
      {
        start: '2025-01-03',
        end: '2027-01-03',
        party: 'Independent',
        phone: `202-555-${line}`,
        ...term,
      },
    ],
  };
}

/** One invented member per seat: the House by state and number, then the senators. */
export function sampleLegislators(): LegislatorRecord[] {
  const house = states.flatMap(({ code, houseSeats }) =>
    districtsOfState(code).map((_, index) => ({
      type: 'rep',
      state: code,
      district: houseSeats === 1 ? 0 : index + 1,
    })),
  );
  const senate = states
    .filter(({ code }) => hasSenators(code))
    .flatMap(({ code }) => [1, 2].map((number) => ({ type: 'sen', state: code, class: number })));
  return [...house, ...senate].map((term, index) => legislator(index, term));
}

export function sampleZipRows(): string[] {
  const seats = states.flatMap(({ code, houseSeats }) =>
    districtsOfState(code).map((_, index) => `${code},${houseSeats === 1 ? 0 : index + 1}`),
  );
  return seats.map((seat, index) => `${10_000 + index},${seat}`);
}

const noCorrections = { as_of: '2026-10-03', changes: [], vacant: [], unknown: [] };

type Pieces = {
  legislators?: LegislatorRecord[];
  offices?: unknown;
  corrections?: object;
  zipRows?: string[];
  shapes?: string;
};

/** Sources from which valid tables are built, except for the given pieces. */
export function sampleSources(pieces: Pieces = {}): Sources {
  const zipRows = pieces.zipRows ?? sampleZipRows();
  return {
    legislators: {
      text: JSON.stringify(pieces.legislators ?? sampleLegislators()),
      date: '2026-06-15',
    },
    districtOffices: { text: JSON.stringify(pieces.offices ?? []) },
    corrections: { text: JSON.stringify({ ...noCorrections, ...pieces.corrections }) },
    zipDistricts: { text: ['zcta,state,district', ...zipRows].join('\n') },
    otherZips: { text: 'zip,state\n00501,NY\n09001,AE\n' },
    prefixes: { text: 'zip3,states\n005,NY\n100,AL|TX\n101,AL\n' },
    districtShapes: { text: pieces.shapes ?? sampleShapes() },
    zipPlaces: { text: samplePlaces() },
    newMaps: { text: JSON.stringify({ changed: ['TX', 'CA'], uncertain: { MO: 'in court' } }) },
  };
}

/** Separate folder for one test's tables. */
export function tablesFolder() {
  return mkdtempSync(path.join(tmpdir(), 'tables-'));
}
