import type { Language } from '@/lib/campaign/languages';
import type { DistrictId } from '@/lib/lookup/district';
import {
  isVacantOffice,
  type Office,
  officesOfDistrict,
  type VacantOffice,
} from '@/lib/offices/offices';
import {
  type PostalAddress,
  postalAddress,
  readPostalAddresses,
} from '@/lib/offices/postal-address';
import { type PrintedLetter, printedLetter } from '@/lib/receipts/self-send/printed-letter';

export type Unsigned = { office: Office; address: PostalAddress; letter: PrintedLetter };

/** The offices of a district with a letter to each that has blanks for who writes. */
export async function readUnsigned(
  language: Language,
  district: DistrictId,
  text: { subject: string; body: string },
): Promise<(Unsigned | { office: VacantOffice })[]> {
  const offices = await officesOfDistrict(district);
  const addresses = await readPostalAddresses(offices.map(({ seat }) => seat));
  return offices.map((office) => {
    if (isVacantOffice(office)) return { office };
    const address = addresses.get(office.seat) ?? postalAddress(office.chamber, null);
    const letter = printedLetter({ language, office, address: address.lines, ...text });
    return { office, address, letter };
  });
}
