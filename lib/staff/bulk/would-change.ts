import type { ChannelAvailability } from '@/lib/offices/choose-channel';
import type { Prisma } from '@/lib/platform/db';
import { channelNow } from '@/lib/staff/messages/retry';
import { roundFields } from '@/lib/staff/messages/undo-retry';
import type { BulkAction } from './plan';

export const plannedFields = {
  id: true,
  reference: true,
  staffVersion: true,
  certainty: true,
  prefix: true,
  holdReason: true,
  endedAt: true,
  erasedAt: true,
  erasedBy: true,
  _count: { select: { notes: true } },
  deliveries: {
    select: {
      ...roundFields,
      id: true,
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

export type Planned = Prisma.MessageGetPayload<{ select: typeof plannedFields }>;
type PlannedLetter = Planned['deliveries'][number];

/** Why nothing of a message would change. */
export type Cannot =
  | 'confirmation'
  | 'congress'
  | 'nothing_on_hold'
  | 'nothing_failed'
  | 'is_on_hold'
  | 'no_channel'
  | 'erased';

/** Letters that were tried and failed; what supporters send themselves is not taken from them. */
const FAILED = ['refused', 'failed', 'bounced'];

type Context = {
  channels: ChannelAvailability;
  /** Whether the filters speak of this letter; only a retry asks. */
  isMeant: (letter: PlannedLetter) => boolean;
};

/** The letters of a message that an action would change as it stands, or why none. */
export function lettersToChange(
  action: BulkAction,
  message: Planned,
  context: Context,
): PlannedLetter[] | Cannot {
  const letters = message.deliveries.filter(({ kind }) => kind === 'letter');
  const held = letters.filter(({ status }) => status === 'on_hold');
  if (message.erasedAt || message.erasedBy) return 'erased';
  if (action === 'retry') return failedLetters(message, letters, held.length > 0, context);
  if (held.length === 0) return 'nothing_on_hold';
  if (action === 'reject') return held;
  if (message.holdReason === 'confirmation') return 'confirmation';
  const free = held.filter(({ holdReason }) => holdReason === null);
  return message.holdReason === 'review' && free.length > 0 ? free : 'congress';
}

function failedLetters(
  message: Planned,
  letters: PlannedLetter[],
  isOnHold: boolean,
  { channels, isMeant }: Context,
): PlannedLetter[] | Cannot {
  const failed = letters.filter((letter) => FAILED.includes(letter.status) && isMeant(letter));
  if (failed.length === 0) return 'nothing_failed';
  if (message.holdReason !== null && isOnHold) return 'is_on_hold';
  const sendable = failed.filter((letter) =>
    channelNow({ delivery: letter, office: letter.office, message }, channels),
  );
  return sendable.length > 0 ? sendable : 'no_channel';
}
