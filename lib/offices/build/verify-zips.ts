import type { Congress } from '@/lib/lookup/congress';
import type { DistrictId } from '@/lib/lookup/district';
import type { Resolution } from '@/lib/lookup/resolution';
import { resolveAddress } from '@/lib/lookup/resolve-address';
import { type Check, startCheck } from './check';
import type { SourceText } from './source-text';
import { readZipRows } from './zip-rows';

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
