import type { ComponentProps } from 'react';
import { Field } from '@/components/form/field';
import { copy } from '@/lib/campaign/copy';
import type { Journey } from '@/lib/messages/read-journey';

/** Data of the journey that a field needs. */
export type FieldJourney = Pick<Journey, 'language' | 'typed' | 'error'>;

type Props = Omit<
  ComponentProps<typeof Field>,
  'error' | 'errorLabel' | 'defaultValue' | 'optional'
> & {
  journey: FieldJourney;
  optional?: boolean;
  offered?: string;
};

/** Field with the previously typed value and its problem. */
export function JourneyField({ journey, optional, offered, ...field }: Props) {
  return (
    <Field
      {...field}
      {...wordsFor(journey, field.name, optional)}
      defaultValue={journey.typed(field.name, offered)}
    />
  );
}

/** Error and "(optional)" for any kind of field. */
export function wordsFor(journey: FieldJourney, name: string, optional = false) {
  const { errors, write } = copy(journey.language);
  return {
    error: journey.error(name),
    errorLabel: errors.label,
    optional: optional ? write.optional : undefined,
  };
}
