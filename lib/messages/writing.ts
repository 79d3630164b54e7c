import { addressSchema, problemsOf } from '@/lib/lookup/address';
import { placeOfZip } from '@/lib/lookup/resolve/place-of-zip';
import type { DraftContent } from './draft';
import { letterSchema, messageSchema } from './schema';

type TypedFields = DraftContent['typed'];
/** Field → problem key, including problems of the form as a whole. */
export type StepProblems = DraftContent['problems'];

/** Fills in the city and the state of the ZIP code, if the visitor left them empty. */
export function fillInPlace(typed: TypedFields): TypedFields {
  const { city, state } = placeOfZip(typed.zip ?? '');
  const or = (given: string | undefined, known: string) => (given?.trim() ? given : known);
  return { ...typed, city: or(typed.city, city), state: or(typed.state, state) };
}

/**
 * Inserts the writer's reason as the second paragraph of the message: the first paragraph states
 * the subject, and congressional staff read only the first lines.
 */
export function withReason({ message = '', why = '' }: TypedFields): string {
  const reason = why.trim();
  if (!reason) return message;
  const [first = '', ...rest] = message.trim().split(/\r?\n[^\S\r\n]*\r?\n/);
  return [first, reason, ...rest].filter(Boolean).join('\n\n');
}

/** Problems of the first page, as far as they are known without a district. */
export function writingProblems(typed: TypedFields): StepProblems {
  const address = addressSchema.safeParse(typed);
  const letter = letterSchema.safeParse({ ...typed, message: withReason(typed) });
  const program = messageSchema.pick({ addressProgram: true }).safeParse(typed);
  const problems = {
    ...(address.success ? {} : problemsOf(address.error)),
    ...(letter.success ? {} : problemsOf(letter.error)),
    ...(program.success ? {} : problemsOf(program.error)),
  };
  return problems.zip || typed.addressProgram === 'yes' ? problems : zipProblems(typed, problems);
}

/** An unknown ZIP code counts as one problem instead of three. */
function zipProblems(typed: TypedFields, problems: StepProblems): StepProblems {
  const { place } = placeOfZip(typed.zip ?? '');
  if (place && place.kind !== 'away') return problems;
  const { city: _city, state: _state, ...rest } = problems;
  return { ...rest, zip: place ? place.reason : 'unknown' };
}
