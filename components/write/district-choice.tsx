import { Radios } from '@/components/form/radios';
import { copy } from '@/lib/campaign/copy';
import { readDistrict } from '@/lib/lookup/district';
import { readNames } from '@/lib/lookup/read-seats';
import { placeOf } from '../lookup/place';
import { wordsFor } from './journey-field';
import type { Journey } from './read-journey';

/** The districts an address may lie in, by their members' names; nothing where it is settled. */
export async function DistrictChoice({ journey }: { journey: Journey }) {
  const choices = (journey.draft?.choices ?? []).flatMap((id) => readDistrict(id) ?? []);
  if (choices.length === 0) return null;
  const words = copy(journey.language).write.address;
  const names = await readNames(choices);
  const options = choices.map((district) => {
    const member = names.get(district) ?? words.vacant;
    return { value: district, label: `${placeOf(district, journey.language)}: ${member}` };
  });
  return (
    <Radios
      name="district"
      label={words.district}
      hint={journey.typed('addressProgram') ? words.districtOfProgram : words.districtHint}
      options={options}
      defaultValue={journey.typed('district')}
      {...wordsFor(journey, 'district')}
    />
  );
}
