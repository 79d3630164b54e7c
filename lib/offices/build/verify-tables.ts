import { existsSync } from 'node:fs';
import path from 'node:path';
import { congresses } from '@/lib/lookup/congress';
import { type Check, holds, printCheck } from './check';
import { readFolder } from './read-folder';
import { BadData } from './source-text';
import { verifyAnswers } from './verify-answers';
import { verifyCentres } from './verify-centres';
import { verifyOffices } from './verify-offices';
import { verifyRoster } from './verify-roster';
import { verifyZips } from './verify-zips';

/**
 * Proves the shipped tables against their sources.
 * @param folder the sources, as `congress:update` reads them, and recorded answers of geocoders in
 * a folder `geocoder` below it
 * @returns lines for a person, and whether all of it held
 * @throws BadData naming the files that are missing
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
  return { lines, holds: all.every(holds) };
}

function answersIn(folder: string): { checks: Check[]; unknown: string[] } {
  if (existsSync(folder)) return verifyAnswers(folder);
  return { checks: [], unknown: [`${folder} (it is not there)`] };
}
