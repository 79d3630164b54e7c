import { Select } from '@/components/form/select';
import { copy } from '@/lib/campaign/copy';
import { addressLimits } from '@/lib/lookup/address';
import { states } from '@/lib/lookup/states';
import { errorOf, LookupField } from './lookup-field';
import type { Lookup } from './read-lookup';

type Props = { lookup: Lookup; optional?: boolean };

/** Street, city and state. */
export function AddressFields({ lookup, optional = false }: Props) {
  const { language, typed } = lookup;
  const words = copy(language).lookup.form;
  const label = optional ? words.optional : undefined;
  const names = states
    .map(({ code, names }) => ({ value: code, label: names[language] }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <>
      <LookupField
        lookup={lookup}
        name="street"
        label={words.street}
        optional={label}
        autoComplete="address-line1"
        maxLength={addressLimits.street}
      />
      <LookupField
        lookup={lookup}
        name="city"
        label={words.city}
        optional={label}
        autoComplete="address-level2"
        maxLength={addressLimits.city}
        width={40}
      />
      <Select
        name="state"
        label={words.state}
        optional={label}
        options={[{ value: '', label: words.chooseState }, ...names]}
        autoComplete="address-level1"
        defaultValue={typed.state}
        {...errorOf(lookup, 'state')}
      />
    </>
  );
}
