import { Radios } from '@/components/form/radios';
import type { Asked } from './asked';
import { SectionForm } from './section-form';

const options = [
  { value: 'yes', label: 'Open: supporters can write' },
  {
    value: 'no',
    label: 'Closed: the write pages say so, and nothing is taken',
    hint: 'What was sent before still goes out. Calling and everything to read stays.',
  },
];

/** Whether messages are taken. */
export function OpenSection({ staffSettings, typed, errorOf }: Asked) {
  return (
    <section aria-labelledby="open-or-closed">
      <h2 id="open-or-closed">Open or closed</h2>
      <SectionForm section="open" version={staffSettings.version} button="Save open or closed">
        <Radios
          name="open"
          label="Are messages taken?"
          options={options}
          defaultValue={typed('open') ?? (staffSettings.state.open ? 'yes' : 'no')}
          {...errorOf('open')}
        />
      </SectionForm>
    </section>
  );
}
