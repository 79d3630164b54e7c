import type { ComponentProps } from 'react';
import { Field } from '@/components/form/field';
import { copy } from '@/lib/campaign/copy';
import type { lookupFields } from '@/lib/lookup/typed-address';
import type { Lookup } from './read-lookup';

type Name = (typeof lookupFields)[number];

type Props = ComponentProps<typeof Field> & { lookup: Lookup; name: Name };

/** A field that shows what was typed before and what was wrong with it. */
export function LookupField({ lookup, ...field }: Props) {
  return (
    <Field
      {...field}
      {...errorOf(lookup, field.name)}
      defaultValue={lookup.typed[field.name]}
      spellCheck={false}
    />
  );
}

export function errorOf({ language, problems }: Lookup, name: Name) {
  return {
    error: problems.find(({ field }) => field === name)?.sentence,
    errorLabel: copy(language).errors.label,
  };
}
