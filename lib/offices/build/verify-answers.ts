import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Congress, congresses } from '@/lib/lookup/congress';
import type { AddressMatch, GeocoderAnswer } from '@/lib/lookup/geocoder';
import { findOwnPlace } from '@/lib/lookup/map/local-map';
import { type Check, startCheck } from './check';
import { readRecording } from './read-recording';
import { recordedAnswers } from './recorded-answers';

/**
 * Reads the recorded answers in a folder as the lookup would, and places their coordinates on our
 * own map.
 * @returns the checks, and the files that nothing is known about.
 */
export function verifyAnswers(folder: string): { checks: Check[]; unknown: string[] } {
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
        const got = inWords(answer);
        read.note(got === wanted ? undefined : `${file} is read as ${got}, not ${wanted}`);
        const matches = answer.status === 'matched' ? answer.matches : [];
        for (const match of matches) noteOnMap(onMap, file, match, congress);
      }
    }
  }
  return { checks: [read, onMap], unknown };
}

function inWords(answer: GeocoderAnswer) {
  if (answer.status !== 'matched') return answer.status;
  return answer.matches.map(({ district }) => district).join(' ');
}

/** A state drawn anew has no map to compare with yet. */
function noteOnMap(
  check: Check & { note(fault?: string): void },
  file: string,
  { district, point }: AddressMatch,
  congress: Congress,
) {
  const own = point && findOwnPlace(point, congress);
  if (!point || own?.kind === 'state') return;
  check.note(
    own?.district === district
      ? undefined
      : `${file}: our map says ${own?.district}, not ${district}`,
  );
}
