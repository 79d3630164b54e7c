import type { Language } from '@/lib/campaign/languages';
import { type DistrictId, stateOfDistrict } from '@/lib/lookup/district';
import { stateName } from '@/lib/lookup/states';

/** "NY-12", or the state's name where it is one district. */
export function placeOf(district: DistrictId, language: Language): string {
  return district.endsWith('-AL') ? stateName(stateOfDistrict(district), language) : district;
}
