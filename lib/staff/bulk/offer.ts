import { z } from 'zod';
import { readCampaignRow, unsentEditions } from '@/lib/campaign/campaign';
import { undelivered } from '@/lib/delivery/status';
import type { ChannelAvailability } from '@/lib/offices/choose-channel';
import { readChannelAvailability } from '@/lib/offices/office-channels';
import { type BulkKind, db, Prisma } from '@/lib/platform/db';
import type { Staff } from '@/lib/staff/access/require-staff';
import { listPlaces } from '@/lib/staff/inbox/inbox';
import { addressFields, type InboxFilters, levelOfNeed } from '@/lib/staff/inbox/inbox-filters';
import { hasLetter, isInNeed, readLetterFilter, readQuery } from '@/lib/staff/inbox/inbox-query';
import { pageVersion } from '@/lib/staff/messages/change-message';
import { isId } from '@/lib/staff/messages/find-message';
import { warningOf } from '@/lib/staff/messages/own-words';
import { channelNow } from '@/lib/staff/messages/retry';
import { bulkKinds, MAX_BULK } from './bulk-action';

/**
 * Messages chosen in the inbox: the checked ones, all on the page, or all that match the filters.
 */
type ChosenMessages = {
  kind: BulkKind;
  scope: 'checked' | 'all';
  checked: string[];
  filters: InboxFilters;
};

const fields = z.object({ action: z.enum(bulkKinds), scope: z.enum(['checked', 'page', 'all']) });

/** Bulk form of the inbox, without its filters; undefined if the form is not valid. */
export function readBulkForm(form: FormData): Omit<ChosenMessages, 'filters'> | undefined {
  const read = fields.safeParse({ action: form.get('action'), scope: form.get('scope') });
  if (!read.success) return undefined;
  const { action: kind, scope } = read.data;
  const checked = form.getAll(scope === 'page' ? 'shown' : 'id').map(String);
  return { kind, scope: scope === 'all' ? 'all' : 'checked', checked };
}

/** Messages that match the filters and that an action could change. */
const isOnHold = [hasLetter([Prisma.sql`d.status = 'on_hold'`])];
const changeable = {
  release: isOnHold,
  reject: isOnHold,
  // A failed letter is the most urgent need of such a message. A message that is also on hold and
  // flagged is reviewed first.
  retry: isInNeed(levelOfNeed.failed),
} as const satisfies Record<BulkKind, Prisma.Sql[]>;

/**
 * Ids of messages in the order of the list, at most MAX_BULK. `hasMore` is true if there are more.
 */
async function findChosen({ kind, scope, checked, filters }: ChosenMessages) {
  if (scope === 'checked') return { ids: checked.filter(isId).slice(0, MAX_BULK), hasMore: false };
  const query = await readQuery(filters);
  if ('nothing' in query) return { ids: [], hasMore: false };
  const where = [...changeable[kind], ...query.where];
  const places = await listPlaces({ where, sort: filters.sort, limit: MAX_BULK + 1 });
  const ids = places.slice(0, MAX_BULK).map(({ id }) => id);
  return { ids, hasMore: places.length > MAX_BULK };
}

/**
 * Stores the effect that an action would have on the chosen messages as a preview, without changing
 * anything.
 * @returns the action's id, or undefined if no message was chosen
 */
export async function offerBulk(chosen: ChosenMessages, by: Staff): Promise<string | undefined> {
  const { kind, filters } = chosen;
  const { ids, hasMore } = await findChosen(chosen);
  if (ids.length === 0 && chosen.scope === 'checked') return undefined;
  const [channels, campaign, isMeant] = await Promise.all([
    readChannelAvailability(),
    readCampaignRow(),
    readMeant(filters),
  ]);
  const context = { channels, unsent: unsentEditions(campaign), isMeant };
  const items: { messageId: string; reference: string; seen: string; deliveryIds: string[] }[] = [];
  const leftAlone: Partial<Record<Obstacle, number>> = {};
  for (const message of await listCandidates(ids)) {
    const letters = lettersToChange(kind, message, context);
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

const candidateFields = {
  id: true,
  reference: true,
  staffVersion: true,
  edition: true,
  certainty: true,
  prefix: true,
  holdReason: true,
  subject: true,
  body: true,
  templateText: true,
  ownText: true,
  erasedAt: true,
  erasedBy: true,
  _count: { select: { notes: true } },
  deliveries: {
    select: {
      id: true,
      status: true,
      channel: true,
      kind: true,
      seat: true,
      chamber: true,
      bioguide: true,
      holdReason: true,
      office: { select: { bioguide: true, email: true, channelChoice: true, pausedAt: true } },
    },
    orderBy: [{ kind: 'asc' }, { seat: 'asc' }],
  },
} satisfies Prisma.MessageSelect;

type Candidate = Prisma.MessageGetPayload<{ select: typeof candidateFields }>;
type Letter = Candidate['deliveries'][number];

/** Reason that an action would change nothing in a message. */
type Obstacle =
  | 'confirmation'
  | 'congress'
  | 'nothing_on_hold'
  | 'nothing_failed'
  | 'is_on_hold'
  | 'ask_ended'
  | 'no_channel'
  | 'closed'
  | 'erased';

type Context = {
  channels: ChannelAvailability;
  /** Editions whose ask is over: their letters are neither released nor retried. */
  unsent: string[];
  /** Whether the letter matches the filters; used only for a retry. */
  isMeant: (letter: Letter) => boolean;
};

/**
 * Letters of a message that an action would change in their current status, or the reason that
 * there are none.
 */
function lettersToChange(
  kind: BulkKind,
  message: Candidate,
  context: Context,
): Letter[] | Obstacle {
  const letters = message.deliveries.filter(({ kind }) => kind === 'letter');
  const onHold = letters.filter(({ status }) => status === 'on_hold');
  if (message.erasedAt || message.erasedBy) return 'erased';
  if (kind === 'retry') return failedLetters(message, letters, context);
  if (onHold.length === 0) return 'nothing_on_hold';
  if (kind === 'reject') return onHold;
  if (message.holdReason === 'confirmation') return 'confirmation';
  if (context.unsent.includes(message.edition)) return 'ask_ended';
  const free = onHold.filter(({ holdReason }) => holdReason === null);
  if (message.holdReason !== 'review' || free.length === 0) return 'congress';
  // A preview does not show a text behind a content warning; staff open each one on its own page.
  return warningOf(message) ? 'closed' : free;
}

function failedLetters(
  message: Candidate,
  letters: Letter[],
  { channels, unsent, isMeant }: Context,
): Letter[] | Obstacle {
  // Without self-send letters, because their supporters send them.
  const failed = letters.filter(
    (letter) => (undelivered as readonly string[]).includes(letter.status) && isMeant(letter),
  );
  if (failed.length === 0) return 'nothing_failed';
  const isOnHold = letters.some(({ status }) => status === 'on_hold');
  if (message.holdReason !== null && isOnHold) return 'is_on_hold';
  if (unsent.includes(message.edition)) return 'ask_ended';
  const sendable = failed.filter((letter) =>
    channelNow({ delivery: letter, office: letter.office, message }, channels),
  );
  return sendable.length > 0 ? sendable : 'no_channel';
}
