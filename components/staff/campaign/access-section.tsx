import { Radios } from '@/components/form/radios';
import type { Asked } from './asked';
import { SectionForm } from './section-form';

const options = [
  { value: 'no', label: 'Admins only' },
  {
    value: 'yes',
    label: 'Everybody on the staff',
    hint: 'Who has none yet is led to set it up, and can do nothing else before.',
  },
];

/** Who needs a second factor to sign in. */
export function AccessSection({ staffSettings, typed, errorOf }: Asked) {
  const now = staffSettings.set.secondFactorForAll ? 'yes' : 'no';
  return (
    <section aria-labelledby="access">
      <h2 id="access">Signing in</h2>
      <SectionForm section="access" version={staffSettings.version} button="Save who needs it">
        <Radios
          name="secondFactorForAll"
          label="Who needs a second factor?"
          options={options}
          defaultValue={typed('secondFactorForAll') ?? now}
          {...errorOf('secondFactorForAll')}
        />
      </SectionForm>
    </section>
  );
}
