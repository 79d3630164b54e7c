import { dataFolder } from '@/lib/lookup/data-folder';
import { loadOffices } from '@/lib/offices/load-offices';
import type { PrismaClient } from '@/lib/platform/db';
import { buildRoster } from './build-roster';
import { checkTables } from './check-tables';
import {
  compactCorrections,
  districtOfficesShape,
  gatheredShape,
  legislatorsShape,
  localPhonesByMember,
} from './roster-sources';
import { download, MEMBERS_SOURCES, readJson, type Sources } from './sources';
import { type PreviousTables, readPreviousTables } from './table-files';

/** Two source files about the members of Congress. */
export type MembersSources = Pick<Sources, 'legislators' | 'districtOffices'>;

/** @throws BadData with the reason when one of them does not answer */
export async function downloadMembersSources(): Promise<MembersSources> {
  const [legislators, districtOffices] = await Promise.all([
    download(MEMBERS_SOURCES.legislators),
    download(MEMBERS_SOURCES.districtOffices),
  ]);
  return { legislators, districtOffices };
}

/**
 * Loads the members of Congress from their two sources directly into the database, where every
 * machine sees them, with the checks of a full update. Corrections, ZIP codes, and maps stay
 * unchanged.
 * @param actor who requested the update, for the audit
 * @returns the changes, as lines in plain language
 * @throws BadData with the reasons, before anything is changed
 */
export async function updateMembers(
  db: PrismaClient,
  sources: MembersSources,
  actor: string,
): Promise<string[]> {
  const previous = readPreviousTables(dataFolder());
  const { roster } = rosterOf(sources, previous);
  checkTables({ ...previous, roster });
  const { changes } = await loadOffices(db, { force: true, roster, actor });
  return changes;
}

/** @param previous corrections of the previous update, used if the sources have none */
export function rosterOf(
  sources: MembersSources & Pick<Sources, 'corrections'>,
  previous: Pick<PreviousTables, 'corrections'>,
) {
  const legislators = readJson('Members list', sources.legislators, legislatorsShape);
  const offices = readJson('District offices', sources.districtOffices, districtOfficesShape);
  const corrections = sources.corrections
    ? compactCorrections(readJson('Corrections', sources.corrections, gatheredShape))
    : previous.corrections;
  const phones = localPhonesByMember(offices);
  return {
    corrections,
    roster: buildRoster({
      legislators,
      localPhones: phones,
      corrections,
      listDate: sources.legislators.date,
    }),
  };
}
