import { Radios } from '@/components/form/radios';
import { districtName, districtOption, nearbyPlaces } from '@/components/lookup/seat-labels';
import { copy } from '@/lib/campaign/copy';
import { readDistrict } from '@/lib/lookup/district';
import { drawSplit, splitZip } from '@/lib/lookup/map/split-map';
import { landmarksAround } from '@/lib/lookup/zips/landmarks';
import { readNames } from '@/lib/offices/seats';
import { DistrictMap } from '../lookup/district-map';
import { Locate } from '../lookup/locate';
import { districtHint } from './district-hint';
import { wordsFor } from './journey-field';
import type { Journey } from './read-journey';

/** The districts an address may lie in, by their members' names; nothing where it is settled. */
export async function DistrictChoice({ journey }: { journey: Journey }) {
  const { language } = journey;
  const choices = (journey.draft?.choices ?? []).flatMap((id) => readDistrict(id) ?? []);
  if (choices.length === 0) return null;
  const words = copy(language).write.address;
  const names = await readNames(choices);
  const isHidden = journey.typed('addressProgram') === 'yes';
  const zip = isHidden ? undefined : splitZip(journey.typed('zip'), choices);
  const landmarks = zip ? landmarksAround(zip, choices) : [];
  const map = zip ? drawSplit(choices, { zip, landmarks }) : undefined;
  const options = choices.map((district) => ({
    value: district,
    label: districtOption(
      districtName(district, choices, language),
      names.get(district) ?? words.vacant,
      language,
    ),
    hint: nearbyPlaces(district, landmarks, language),
  }));
  return (
    <>
      {map && <DistrictMap language={language} map={map} names={names} />}
      <Radios
        name="district"
        label={words.district}
        hint={districtHint(journey)}
        options={options}
        defaultValue={journey.typed('district')}
        {...wordsFor(journey, 'district')}
      />
      <Locate language={language} into="radios" districts={choices} />
    </>
  );
}
