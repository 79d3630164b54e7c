import { longDate } from '@/lib/campaign/long-date';
import { type Correction, kindOf } from '@/lib/offices/seat-corrections';

/** What a correction says, in words. */
export function CorrectionSays({ correction }: { correction: Correction }) {
  const { bioguide, name, party, phone, vacantSince } = correction;
  if (vacantSince) return `Vacant since ${longDate(vacantSince, 'en')}`;
  const number = phone && `phone ${phone}`;
  const who = kindOf(correction) === 'filled' ? `held by ${name} (${bioguide}), ${party}` : name;
  const text = [who, number].filter(Boolean).join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
