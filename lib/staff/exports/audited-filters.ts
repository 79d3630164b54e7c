import { findSeats } from '@/lib/staff/inbox/find-seats';
import { filterFields, type InboxSelection } from '@/lib/staff/inbox/inbox-filters';

/** Maximum number of seats named; more are only counted. */
const SEATS_NAMED = 5;

/**
 * Filters of an export as stored in the audit. Search words may be a supporter's name, and audit
 * entries are never deleted, so only the fact of a search is recorded.
 */
export async function auditedFilters({ q, office, ...choice }: InboxSelection) {
  const seats = office === undefined ? [] : await findSeats(office);
  const named = seats.length > SEATS_NAMED ? `${seats.length} offices` : seats.join(' ');
  return {
    ...filterFields(choice),
    ...(office !== undefined && { office: named || 'none' }),
    ...(q !== undefined && { search: 'some words' }),
  };
}
