import type { SourceText } from '../build-data/source-text';
import { readZipRows } from '../build-data/zip-rows';
import type { Congress } from '../congress';
import type { DistrictId } from '../district';
import type { Resolution } from '../resolution';
import { resolveAddress } from '../resolve-address';
import { type Check, startCheck } from './check';

/** Every ZIP code of the source answers exactly its districts, through the whole lookup. */
export async function verifyZips(source: SourceText, congress: Congress): Promise<Check> {
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
