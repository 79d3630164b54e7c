import { Field } from '@/components/form/field';
import { Select } from '@/components/form/select';
import type { Member } from '@/lib/offices/roster';
import { parties } from '@/lib/staff/offices/correction-form';

type Props = {
  /** Whom an earlier correction put into the seat. */
  member?: Member;
  typed: Record<string, string>;
  errorOf: (name: string) => { error?: string; errorLabel: string };
};

const options = [
  { value: '', label: 'Choose' },
  ...parties.map((value) => ({ value, label: value })),
];

/** What is known of somebody the roster does not have yet, beside name and phone. */
export function NewcomerFields({ member, typed, errorOf }: Props) {
  return (
    <>
      <Field
        name="bioguide"
        label="Bioguide id"
        hint="A letter and six digits, from bioguide.congress.gov."
        width={10}
        spellCheck={false}
        defaultValue={typed.bioguide ?? member?.bioguide}
        {...errorOf('bioguide')}
      />
      <Select
        name="party"
        label="Party"
        options={options}
        defaultValue={typed.party ?? member?.party}
        {...errorOf('party')}
      />
    </>
  );
}
