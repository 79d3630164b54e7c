import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Congress, congresses } from '@/lib/lookup/congress';
import type { AddressMatch, GeocoderAnswer } from '@/lib/lookup/geocoder';
import { readCensusAnswer } from '@/lib/lookup/geocoders/census-geocoder';
import { readGeocodioAnswer } from '@/lib/lookup/geocoders/geocodio-geocoder';
import { findLocalPlace } from '@/lib/lookup/map/district-map';
import { type DataCheck, startCheck } from './check';

/**
 * Expected reading of each recorded or documented geocoder answer, by file name, on the map of a
 * Congress: the districts in the order of the matches, no match, or no valid answer.
 */
type ExpectedReading = { congress: 119 | 120; read: string };

const TX37 = { congress: 119, read: 'TX-37' } as const;
const none = { congress: 119, read: 'unavailable' } as const;

const recordedAnswers: Record<string, readonly ExpectedReading[]> = {
  'census-acs2025-austin-tx37.json': [TX37, { congress: 120, read: 'unavailable' }],
  'census-acs2025-white-house-dc.json': [{ congress: 119, read: 'DC-AL' }],
  'census-acs2025-guam-no-match.json': [{ congress: 119, read: 'no_match' }],
  // Several matches with one district each, but on other streets than the intended one.
  'census-acs2025-san-juan-pr-multiple.json': [{ congress: 119, read: 'PR-AL PR-AL PR-AL PR-AL' }],
  'census-acs2025-new-york-ny-multiple.json': [{ congress: 119, read: 'NY-10 NY-10' }],
  'census-acs2025-bismarck-nd-at-large.json': [{ congress: 119, read: 'ND-AL' }],
  'census-acs2025-cheyenne-wy-at-large.json': [{ congress: 119, read: 'WY-AL' }],
  // The next Congress's map is no valid answer for this Congress, and vice versa.
  'census-acs2026-austin-tx10-120th.json': [none, { congress: 120, read: 'TX-10' }],
  'census-current-current-austin-120th-only.json': [none, { congress: 120, read: 'TX-10' }],
  'census-coordinates-acs2025-austin-tx37.json': [TX37],
  'census-coordinates-acs2025-white-house-dc.json': [{ congress: 119, read: 'DC-AL' }],
  'census-coordinates-acs2025-atlantic-empty.json': [{ congress: 119, read: 'no_match' }],
  'census-current-current-2026-07-cheyenne-wy-at-large.json': [{ congress: 119, read: 'WY-AL' }],
  'census-current-current-2026-07-white-house-dc.json': [{ congress: 119, read: 'DC-AL' }],
  'census-current-current-2026-07-ny12.json': [{ congress: 119, read: 'NY-12' }],
  'census-current-current-2026-07-no-match.json': [{ congress: 119, read: 'no_match' }],
  // An error inside a layer; layers of another vintage; no layers at all.
  'census-2017-layer-query-error.json': [none],
  'census-2017-two-matches-same-street.json': [none],
  'census-2017-locations-address-only.json': [none],
  'census-errors-quoted.json': [none],
  'geocodio-v1.12-doc-shape.json': [{ congress: 119, read: 'VA-08' }],
  // An older version of the service, which named the 115th Congress; and its error answers.
  'geocodio-v1.2-2018-at-large-ak.json': [none],
  'geocodio-v1.2-2018-geocode-with-fields-ca.json': [none],
  'geocodio-v1.2-2018-422-bad-address.json': [none],
  'geocodio-v1.2-2018-403-invalid-key.json': [none],
};

/** Several bodies in one file, each with the source of the quotation. */
const quotedShape = z.object({ cases: z.array(z.object({ body: z.unknown().optional() })) });

/** One result as shown in the documentation, without the surrounding answer. */
const resultShape = z.object({ fields: z.unknown(), results: z.undefined().optional() });

/** Answers that the lookup reads in a recorded file: one, or one for each quoted body. */
function readRecording(file: string, content: unknown, congress: Congress): GeocoderAnswer[] {
  const quoted = quotedShape.safeParse(content);
  const bodies = quoted.success
    ? quoted.data.cases.flatMap(({ body }) => (body === undefined ? [] : [body]))
    : [content];
  const isGeocodio = file.startsWith('geocodio-');
  return bodies.map((body) =>
    isGeocodio
      ? readGeocodioAnswer(asAnswer(body), congress, 'address')
      : readCensusAnswer(body, congress),
  );
}

function asAnswer(body: unknown) {
  const result = resultShape.safeParse(body);
  return result.success ? { results: [{ accuracy_type: 'rooftop', ...result.data }] } : body;
}

/**
 * Reads the recorded answers in a folder as the lookup would, and locates their coordinates on our
 * own map.
 * @returns the checks, and the files without an expected reading.
 */
export function verifyAnswers(folder: string): { checks: DataCheck[]; unknown: string[] } {
  const read = startCheck('Recorded answers of geocoders');
  const onMap = startCheck('Their coordinates on our own map');
  const unknown: string[] = [];
  for (const file of readdirSync(folder).sort()) {
    const expected = recordedAnswers[file];
    if (!expected) {
      unknown.push(file);
      continue;
    }
    const text = readFileSync(path.join(folder, file), 'utf8');
    for (const { congress: number, read: wanted } of expected) {
      const congress = congresses.find((one) => one.number === number) ?? congresses[0];
      for (const answer of readRecording(file, JSON.parse(text), congress)) {
        const got = formatAnswer(answer);
        read.note(got === wanted ? undefined : `${file} is read as ${got}, not ${wanted}`);
        const matches = answer.status === 'matched' ? answer.matches : [];
        for (const match of matches) checkOnMap(onMap, { file, match, congress });
      }
    }
  }
  return { checks: [read, onMap], unknown };
}

function formatAnswer(answer: GeocoderAnswer) {
  if (answer.status !== 'matched') return answer.status;
  return answer.matches.map(({ district }) => district).join(' ');
}

/** A redrawn state has no map to compare with yet. */
function checkOnMap(
  check: DataCheck & { note(fault?: string): void },
  { file, match, congress }: { file: string; match: AddressMatch; congress: Congress },
) {
  const { district, point } = match;
  const own = point && findLocalPlace(point, congress);
  if (!point || own?.kind === 'state') return;
  check.note(
    own?.district === district
      ? undefined
      : `${file}: our map says ${own?.district}, not ${district}`,
  );
}
