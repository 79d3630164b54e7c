import type { Roster } from '../roster';
import type { OtherZips, Prefixes } from './build-zips';
import type { Corrections } from './corrections';
import type { Geography } from './geography';
import type { ZipRows } from './zip-rows';

/** What the lookup answers from. */
export type Tables = {
  roster: Roster;
  zipDistricts: ZipRows;
  otherZips: OtherZips;
  geography: Geography;
};

/** Everything that is kept in the folder. */
export type Built = Tables & { corrections: Corrections; prefixes: Prefixes };
