import { copy } from '@/lib/campaign/copy';
import { type DistrictId, stateOfDistrict } from '@/lib/lookup/district';
import type { Certainty } from '@/lib/lookup/resolution';
import { hasSenators, stateName } from '@/lib/lookup/states';
import { officesOfDistrict } from '@/lib/offices/offices';
import { Afterwards } from './afterwards';
import { NearBoundary } from './near-boundary';
import { NoSenators } from './no-senators';
import { OfficeList } from './office-list';
import type { Lookup } from './read-lookup';

type Props = { lookup: Lookup; district: DistrictId; certainty: Certainty | undefined };

/** Everybody who represents a district. */
export async function Found({ lookup, district, certainty }: Props) {
  const { language } = lookup;
  const words = copy(language).lookup.found;
  const offices = await officesOfDistrict(district);
  const state = stateOfDistrict(district);
  const name = stateName(state, language);
  const filled = offices.filter((office) => !('vacant' in office)).length;
  return (
    <>
      <div className="text">
        <h1>{words.title}</h1>
        <p>
          <strong>
            {district.endsWith('-AL') ? words.atLarge(name) : words.where(district, name)}
          </strong>
          {'. '}
          {certainty && words.certainty[certainty]}{' '}
          <a href={`/${language}/lookup`}>{words.again}</a>
        </p>
        <p className="lead">{words.lead(filled)}</p>
      </div>
      <NearBoundary lookup={lookup} />
      <OfficeList lookup={lookup} offices={offices} />
      {!hasSenators(state) && <NoSenators language={language} state={state} />}
      <Afterwards language={language} district={district} />
    </>
  );
}
