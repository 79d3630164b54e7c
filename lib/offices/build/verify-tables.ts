import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Congress, congresses } from '@/lib/lookup/congress';
import { dataFolder } from '@/lib/lookup/data-folder';
import type { DistrictId } from '@/lib/lookup/district';
import { findPlaceOnMap } from '@/lib/lookup/map/district-map';
import { placeOnMap } from '@/lib/lookup/map/place-on-map';
import { type DistrictBoundaries, unpackMap } from '@/lib/lookup/map/read-map';
import type { Resolution } from '@/lib/lookup/resolution';
import { resolveAddress } from '@/lib/lookup/resolve/resolve-address';
import { zipCentre } from '@/lib/lookup/zips/zip-places';
import { findSeat } from '@/lib/offices/roster';
import { MIN_RIGHT_SHARE } from './build-map';
import { type DataCheck, isPassed, printCheck, startCheck } from './check';
import { type Line, readShapes, type Shapes } from './draw-map';
import { readFolder } from './read-sources';
import { BadData, readJson, type Sources, type SourceText } from './sources';
import { readPreviousTables } from './table-files';
import { rosterOf } from './update-members';
import { verifyAnswers } from './verify-recordings';
import { readZipRows } from './zip-tables';

/**
 * Verifies the shipped tables against their sources.
 * @param folder the sources, as `congress:update` reads them, and recorded answers of geocoders in
 * its subfolder `geocoder`
 * @returns lines in plain language, and whether every check passed
 * @throws BadData naming the missing files
 */
export async function verifyTables(folder: string): Promise<{ lines: string[]; holds: boolean }> {
  const sources = readFolder(folder);
  const [congress] = congresses;
  if (!sources.districtShapes) throw new BadData([`${folder} holds no district shapes`]);
  const { checks, unknown } = answersIn(path.join(folder, 'geocoder'));
  const all = [
    verifyRoster(sources),
    await verifyZips(sources.zipDistricts, congress),
    verifyCentres(sources.zipDistricts, congress),
    verifyOffices(sources.districtOffices, sources.districtShapes, congress),
    ...checks,
  ];
  const lines = all.flatMap(printCheck);
  if (unknown.length > 0)
    lines.push(`     Not checked, nothing is known of: ${unknown.join(', ')}`);
  return { lines, holds: all.every(isPassed) };
}

function answersIn(folder: string): { checks: DataCheck[]; unknown: string[] } {
  if (existsSync(folder)) return verifyAnswers(folder);
  return { checks: [], unknown: [`${folder} (it is not there)`] };
}

/** Checks that every seat is held or vacant according to the sources and their corrections. */
function verifyRoster(sources: Sources): DataCheck {
  const check = startCheck('Seats of Congress');
  for (const seat of rosterOf(sources, readPreviousTables(dataFolder())).roster.seats) {
    const same = JSON.stringify(findSeat(seat.seat)) === JSON.stringify(seat);
    check.note(same ? undefined : `${seat.seat} is not as the sources say`);
  }
  return check;
}

/**
 * Checks that every ZIP code of the source resolves to exactly its districts, through the whole
 * lookup.
 */
export async function verifyZips(source: SourceText, congress: Congress): Promise<DataCheck> {
  const check = startCheck(`ZIP codes of the ${congress.number}th Congress`);
  const now = new Date(`${congress.firstDay}T17:00:00Z`);
  for (const [zip, expected] of readZipRows(source)) {
    const answered = districtsOf(await resolveAddress({ zip }, { now }));
    const same = sorted(answered) === sorted(expected);
    check.note(same ? undefined : `${zip} answers ${sorted(answered)}, not ${sorted(expected)}`);
  }
  return check;
}

function districtsOf(found: Resolution): DistrictId[] {
  if (found.outcome === 'found') return [found.district];
  return found.outcome === 'choose' ? found.districts : [];
}

const sorted = (ids: DistrictId[]) => [...ids].sort().join(' ') || 'nothing';

/** Checks that the centers of ZIP codes in one district lie in it on our map. */
function verifyCentres(source: SourceText, congress: Congress): DataCheck {
  const check = startCheck('Centers of ZIP codes in one district', MIN_RIGHT_SHARE);
  for (const [zip, [only, another]] of readZipRows(source)) {
    const center = another ? undefined : zipCentre(zip);
    if (!center) continue;
    const district = findPlaceOnMap(center, congress)?.district;
    check.note(district === only ? undefined : `${zip} is in ${only}, on our map in ${district}`);
  }
  return check;
}

const officesShape = z.array(
  z.object({
    offices: z.array(
      z.object({
        id: z.string(),
        latitude: z.number().optional(),
        longitude: z.number().optional(),
      }),
    ),
  }),
);

/** Minimum share: streets along a boundary may lie on the other side of a simplified line. */
const NEEDED = 0.995;

/** Checks that district offices lie in the same district on our map as on its source map. */
function verifyOffices(offices: SourceText, shapes: SourceText, congress: Congress): DataCheck {
  const check = startCheck('District offices on our map and on the full one', NEEDED);
  const full = fullMap(readShapes(shapes));
  for (const office of readJson('District offices', offices, officesShape).flatMap(listOf)) {
    const { id, latitude, longitude } = office;
    if (latitude === undefined || longitude === undefined) continue;
    const ours = findPlaceOnMap({ latitude, longitude }, congress)?.district;
    const theirs = placeOnMap(full, { latitude, longitude })?.district;
    check.note(ours === theirs ? undefined : `${id} lies in ${theirs}, on our map in ${ours}`);
  }
  return check;
}

const listOf = ({ offices }: z.infer<typeof officesShape>[number]) => offices;

/** Unsimplified shapes of the source. */
function fullMap({ lines, districts }: Shapes): DistrictBoundaries {
  return unpackMap({
    measures: { errorMetres: 0, boundaryErrorMetres: 0, rightShare: null, zipsTried: 0 },
    grid: { scale: [1, 1], translate: [0, 0] },
    districts,
    arcs: lines.map((line) => stepsOf(line).flat()),
  });
}

/** Each position as the step from the previous one. */
function stepsOf(line: Line): Line {
  return line.map(([x, y], index) => {
    const [fromX, fromY] = line[index - 1] ?? [0, 0];
    return [x - fromX, y - fromY];
  });
}
