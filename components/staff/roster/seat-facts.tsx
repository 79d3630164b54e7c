import type { ReactNode } from 'react';
import { longDate } from '@/lib/campaign/long-date';
import { holderOf } from '@/lib/offices/compare-seats';
import { isVacant } from '@/lib/offices/roster';
import type { StaffSeat } from '@/lib/staff/offices/roster-state';
import { Facts } from '../facts';

/** The seat as visitors are shown it, and as the roster has it where that differs. */
export function SeatFacts({ seat: { shown, roster, effect } }: { seat: StaffSeat }) {
  const member = isVacant(shown) ? undefined : shown;
  const says = [holderOf(roster), !isVacant(roster) && roster.phone].filter(Boolean).join(', ');
  const facts: [string, ReactNode][] = [
    ['Held by', member ? holderOf(member) : 'Nobody'],
    ['Vacant since', isVacant(shown) && longDate(shown.since, 'en')],
    ['Party', member?.party],
    ['Phone in Washington', member?.phone],
    ['Not confirmed since', member?.notConfirmedSince && longDate(member.notConfirmedSince, 'en')],
    ['The roster says', effect && says],
  ];
  return <Facts facts={facts} />;
}
