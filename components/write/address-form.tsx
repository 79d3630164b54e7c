import { Checkbox } from '@/components/form/checkbox';
import { Select } from '@/components/form/select';
import { copy } from '@/lib/campaign/copy';
import { states } from '@/lib/lookup/states';
import { DistrictChoice } from './district-choice';
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
