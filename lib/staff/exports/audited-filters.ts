import { findSeats } from '@/lib/staff/inbox/find-seats';
import { type Choice, filterFields } from '@/lib/staff/inbox/inbox-filters';

/** More seats than this are not named one by one. */
const SEATS_NAMED = 5;

/**
 * What the audit keeps of the filters of an export. Words that were searched for may be a
 * supporter's name, and nothing in the audit is ever erased: that there was a search is enough.
 */
export async function auditedFilters({ q, office, ...choice }: Choice) {
  const seats = office === undefined ? [] : await findSeats(office);
  const named = seats.length > SEATS_NAMED ? `${seats.length} offices` : seats.join(' ');
  return {
    ...filterFields(choice),
    ...(office !== undefined && { office: named || 'none' }),
    ...(q !== undefined && { search: 'some words' }),
  };
}
