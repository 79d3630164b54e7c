import { Checkbox } from '@/components/form/checkbox';
import { Radios } from '@/components/form/radios';
import { Select } from '@/components/form/select';
import { DistrictMap } from '@/components/lookup/district-map';
import { Locate } from '@/components/lookup/locate';
import { districtName, districtOption, nearbyPlaces } from '@/components/lookup/seat-labels';
import { copy } from '@/lib/campaign/copy';
import { longDate } from '@/lib/campaign/long-date';
import { congressOn } from '@/lib/lookup/congress';
import { readDistrict } from '@/lib/lookup/district';
import { drawSplit, splitZip } from '@/lib/lookup/map/split-map';
import { surelyHasNewMap } from '@/lib/lookup/new-maps';
import { isPoBox } from '@/lib/lookup/resolve/resolve-address';
import { stateName, states } from '@/lib/lookup/states';
import { landmarksAround } from '@/lib/lookup/zips/landmarks';
import { findZipPlace } from '@/lib/lookup/zips/zip-districts';
import { readNames } from '@/lib/offices/seats';
import { JourneyField, wordsFor } from './journey-field';
import type { Journey } from './read-journey';
import { StepForm } from './step-form';

export function AddressForm({ journey }: { journey: Journey }) {
  const { language } = journey;
  const words = copy(language).write.address;
  const names = [...states].sort((a, b) =>
    a.names[language].localeCompare(b.names[language], language),
  );
  const options = [
    { value: '', label: words.chooseState },
    ...names.map(({ code, names: name }) => ({ value: code, label: name[language] })),
  ];
  return (
    <StepForm language={language} step="address" button={words.next}>
      <DistrictChoice journey={journey} />
      <JourneyField
        journey={journey}
        name="street"
        label={words.street}
        autoComplete="address-line1"
      />
      <JourneyField
        journey={journey}
        name="street2"
        label={words.street2}
        autoComplete="address-line2"
        optional
      />
      <JourneyField
        journey={journey}
        name="city"
        label={words.city}
        autoComplete="address-level2"
      />
      <Select
        name="state"
        label={words.state}
        options={options}
        autoComplete="address-level1"
        defaultValue={journey.typed('state')}
        {...wordsFor(journey, 'state')}
      />
      <JourneyField
        journey={journey}
        name="zip"
        label={words.zip}
        hint={words.zipHint}
        autoComplete="postal-code"
        inputMode="numeric"
        width={10}
      />
      <Checkbox
        name="addressProgram"
        label={words.program}
        hint={words.programHint}
        defaultChecked={journey.typed('addressProgram') === 'yes'}
        {...wordsFor(journey, 'addressProgram')}
      />
    </StepForm>
  );
}

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

/** Why the visitor has to choose the district. */
export function districtHint({ language, draft, typed }: Journey): string {
  const words = copy(language).write.address;
  if (typed('addressProgram')) return words.districtOfProgram;
  if (isPoBox(typed('street'))) return words.districtOfBox;
  if (draft?.problems.district === 'near') return words.districtNear;
  const place = findZipPlace(typed('zip').trim().slice(0, 5));
  if (place?.kind !== 'state' || !place.newMap) return words.districtHint;
  const congress = congressOn(new Date());
  return words.districtOfNewMap(
    stateName(place.state, language),
    longDate(congress.firstDay, language),
    surelyHasNewMap(place.state, congress),
  );
}
