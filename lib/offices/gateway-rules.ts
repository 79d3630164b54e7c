import { outgoingLine } from '@/lib/platform/text';

/**
 * Fields of a writer that a gateway's schema limits; a field that is not known yet is not checked.
 */
export type GatewayWriter = {
  firstName?: string;
  lastName?: string;
  email?: string;
  street?: string;
  street2?: string | null;
  city?: string;
};

/** Minimum length of the street, second address line, and city in the schema of CWC 2.0. */
export const MIN_ADDRESS = 3;
export const MAX_LINE = 500;
/** Minimum length of the subject and the statement. */
export const MIN_TEXT = 6;
export const GATEWAY_EMAIL = /^[^@]+@[^.]+\..+$/su;

/** Number of characters (code points) that a document can contain: an emoji counts once. */
function countOf(text: string | null | undefined): number {
  return [...outgoingLine(text ?? '')].length;
}

/**
 * Two address lines of a document; a line that is too short on its own is joined with the other
 * ("1A Apt 4").
 */
export function addressLines(street: string, street2: string | null | undefined) {
  const second = street2 ?? '';
  const standAlone = [street, second].every((line) => countOf(line) >= MIN_ADDRESS);
  if (!second || standAlone) return { address1: street, address2: second };
  return { address1: `${street} ${second}`, address2: '' };
}

type RefusedField = 'name' | 'email' | 'street' | 'city';

const takes = (text: string | undefined, least: number) => {
  if (text === undefined) return true;
  const count = countOf(text);
  return count >= least && count <= MAX_LINE;
};

/** First field of a writer that a gateway's schema would refuse. */
export function refusedField(writer: GatewayWriter): RefusedField | undefined {
  const { firstName, lastName, email, street, street2, city } = writer;
  if (!takes(firstName, 1) || !takes(lastName, 1)) return 'name';
  if (email !== undefined && !GATEWAY_EMAIL.test(email)) return 'email';
  const address1 = street === undefined ? undefined : addressLines(street, street2).address1;
  if (!takes(address1, MIN_ADDRESS)) return 'street';
  return takes(city, MIN_ADDRESS) ? undefined : 'city';
}
