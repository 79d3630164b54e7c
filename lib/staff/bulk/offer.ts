import { readChannelAvailability } from '@/lib/offices/channel-availability';
import { db } from '@/lib/platform/db';
import type { Staff } from '@/lib/staff/access/require-staff';
import { pageVersion } from '@/lib/staff/messages/change-message';
import { filterFields, type InboxFilters } from '../inbox/inbox-filters';
import { readLetterFilter } from '../inbox/inbox-query';
import { type Chosen, findChosen } from './find-chosen';
import { type BulkPlan, keepPlan, type PlannedItem } from './plan';
import { lettersToChange, type Planned, plannedFields } from './would-change';

/**
 * Looks what an action would do with the messages chosen and keeps it as a plan; nothing changes.
 * @returns the plan's id, or nothing when no message was chosen
 */
export async function offerBulk(chosen: Chosen, by: Staff): Promise<string | undefined> {
  const { action, filters } = chosen;
  const { ids, more } = await findChosen(chosen);
  if (ids.length === 0 && chosen.scope === 'ticked') return undefined;
  const [channels, isMeant] = await Promise.all([readChannelAvailability(), readMeant(filters)]);
  const items: PlannedItem[] = [];
  const cannot: BulkPlan['cannot'] = {};
  for (const message of await readPlanned(ids)) {
    const letters = lettersToChange(action, message, { channels, isMeant });
    if (typeof letters === 'string') cannot[letters] = (cannot[letters] ?? 0) + 1;
    else items.push(itemOf(message, letters));
  }
  const query = new URLSearchParams(filterFields(filters)).toString();
  const plan = { by: by.id, action, filters: query, more, items, cannot, changed: [] };
  return keepPlan({ ...plan, state: 'offered' });
}

async function readPlanned(ids: string[]): Promise<Planned[]> {
  const found = await db().message.findMany({ where: { id: { in: ids } }, select: plannedFields });
  const messages = new Map(found.map((message) => [message.id, message]));
  return ids.flatMap((id) => messages.get(id) ?? []);
}

/** Whether filters that speak of letters mean this one. */
async function readMeant(filters: InboxFilters) {
  const { seats, states, channel } = await readLetterFilter(filters);
  return (letter: Planned['deliveries'][number]) =>
    (!states || states.includes(letter.status)) &&
    (!channel || letter.channel === channel) &&
    (!seats || (letter.seat !== null && seats.includes(letter.seat)));
}

function itemOf(message: Planned, letters: Planned['deliveries']): PlannedItem {
  const { id, reference, holdReason, endedAt } = message;
  const kept = letters.map(
    ({ office, kind, seat, chamber, bioguide, holdReason: _, ...round }) => round,
  );
  return { id, reference, seen: pageVersion(message), holdReason, endedAt, letters: kept };
}
