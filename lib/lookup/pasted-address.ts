import { readZip } from '@/lib/platform/typed-digits';
import { type AddressParts, addressParts } from './address-line';
import { readState } from './read-state';

const fields = ['street', 'street2', 'city', 'state', 'zip'] as const;

/**
 * Distributes a whole address that was pasted into one field to the empty fields. Values typed into
 * other fields stay; if a pasted ZIP code or state contradicts them, nothing is changed.
 */
export function completeAddress<T extends Record<string, unknown>>(input: T): T {
  const field = (['street', 'city', 'zip'] as const).find((name) => pastedIn(input, name));
  const pasted = field && pastedIn(input, field);
  if (!field || !pasted) return input;
  const given = Object.fromEntries(
    fields.map((name) => [name, name === field ? '' : textOf(input[name])]),
  ) as AddressParts;
  if (contradicts(given, pasted)) return input;
  const street2 =
    given.street2 && given.street2 !== pasted.street2
      ? [pasted.street2, given.street2].filter(Boolean).join(', ')
      : pasted.street2;
  const parts = { ...pasted, street2, state: readState(pasted.state) ?? '' };
  const filled = fields
    .filter((name) => parts[name] && (!given[name] || name === 'street2'))
    .map((name) => [name, parts[name]]);
  return { ...input, ...Object.fromEntries(filled) };
}

/** Address pasted into a field, if it contains more than the field needs. */
function pastedIn(input: Record<string, unknown>, field: 'street' | 'city' | 'zip') {
  const text = textOf(input[field]);
  if (!text) return undefined;
  const parts = addressParts(text);
  const { street, city, state, zip } = parts;
  if (field === 'zip') return zip && !readZip(text) ? parts : undefined;
  if (field === 'city') return readState(state) && city && !street ? parts : undefined;
  return street && (readState(state) ? zip || city : zip && city) ? parts : undefined;
}

function contradicts(given: AddressParts, pasted: AddressParts): boolean {
  const zips = [given.zip, pasted.zip].map((zip) => zip && (readZip(zip) ?? zip));
  const states = [given.state, pasted.state].map((state) => state && (readState(state) ?? state));
  return [zips, states].some(([one, other]) => one && other && one !== other);
}

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
