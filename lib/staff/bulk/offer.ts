import { readChannelAvailability } from '@/lib/offices/channel-availability';
import { db } from '@/lib/platform/db';
import type { Staff } from '@/lib/staff/access/require-staff';
import { pageVersion } from '@/lib/staff/messages/change-message';
import { addressFields, type InboxFilters } from '../inbox/inbox-filters';
import { readLetterFilter } from '../inbox/inbox-query';
import { type ChosenMessages, findChosen } from './chosen-messages';
import { type Candidate, candidateFields, lettersToChange, type Obstacle } from './would-change';

/**
 * Stores the effect that an action would have on the chosen messages as a preview, without changing
 * anything.
 * @returns the action's id, or undefined if no message was chosen
 */
export async function offerBulk(chosen: ChosenMessages, by: Staff): Promise<string | undefined> {
  const { kind, filters } = chosen;
  const { ids, hasMore } = await findChosen(chosen);
  if (ids.length === 0 && chosen.scope === 'checked') return undefined;
  const [channels, isMeant] = await Promise.all([readChannelAvailability(), readMeant(filters)]);
  const items: { messageId: string; reference: string; seen: string; deliveryIds: string[] }[] = [];
  const leftAlone: Partial<Record<Obstacle, number>> = {};
  for (const message of await listCandidates(ids)) {
    const letters = lettersToChange(kind, message, { channels, isMeant });
    if (typeof letters === 'string') {
      leftAlone[letters] = (leftAlone[letters] ?? 0) + 1;
    } else {
      const { id: messageId, reference } = message;
      const deliveryIds = letters.map(({ id }) => id);
      items.push({ messageId, reference, seen: pageVersion(message), deliveryIds });
    }
  }
  const action = await db().bulkAction.create({
    data: {
      kind,
      actorId: by.id,
      actor: by.name,
      network: by.network,
      filters: new URLSearchParams(addressFields(filters)).toString(),
      hasMore,
      leftAlone,
      items: { createMany: { data: items.map((item, position) => ({ ...item, position })) } },
    },
    select: { id: true },
  });
  return action.id;
}

async function listCandidates(ids: string[]): Promise<Candidate[]> {
  const found = await db().message.findMany({
    where: { id: { in: ids } },
    select: candidateFields,
  });
  const messages = new Map(found.map((message) => [message.id, message]));
  return ids.flatMap((id) => messages.get(id) ?? []);
}

/** Checks whether a letter matches the filters about letters. */
async function readMeant(filters: InboxFilters) {
  const { seats, states, channel } = await readLetterFilter(filters);
  return (letter: Candidate['deliveries'][number]) =>
    (!states || states.includes(letter.status)) &&
    (!channel || letter.channel === channel) &&
    (!seats || (letter.seat !== null && seats.includes(letter.seat)));
}
