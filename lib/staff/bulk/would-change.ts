import type { Ways } from '@/lib/offices/choose-channel';
import type { Prisma } from '@/lib/platform/db';
import { channelNow } from '@/lib/staff/messages/retry';
import { roundFields } from '@/lib/staff/messages/undo-retry';
import type { BulkAction } from './plan';

export const plannedFields = {
  ...{ id: true, reference: true, staffVersion: true, certainty: true, prefix: true },
  ...{ heldFor: true, endedAt: true, erasedAt: true, erasedBy: true },
  _count: { select: { notes: true } },
  deliveries: {
    select: {
      ...roundFields,
      ...{ id: true, kind: true, seat: true, chamber: true, bioguide: true, heldFor: true },
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
  | 'nothing_held'
  | 'nothing_failed'
  | 'is_held'
  | 'no_channel'
  | 'erased';

/** Letters that were tried and failed; what supporters send themselves is not taken from them. */
const FAILED = ['refused', 'gave_up', 'bounced'];

type Context = {
  ways: Ways;
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
  const held = letters.filter(({ status }) => status === 'held');
  if (message.erasedAt || message.erasedBy) return 'erased';
  if (action === 'retry') return failedLetters(message, letters, held.length > 0, context);
  if (held.length === 0) return 'nothing_held';
  if (action === 'reject') return held;
  if (message.heldFor === 'confirmation') return 'confirmation';
  const free = held.filter(({ heldFor }) => heldFor === null);
  return message.heldFor === 'review' && free.length > 0 ? free : 'congress';
}

function failedLetters(
  message: Planned,
  letters: PlannedLetter[],
  isHeld: boolean,
  { ways, isMeant }: Context,
): PlannedLetter[] | Cannot {
  const failed = letters.filter((letter) => FAILED.includes(letter.status) && isMeant(letter));
  if (failed.length === 0) return 'nothing_failed';
  if (message.heldFor !== null && isHeld) return 'is_held';
  const sendable = failed.filter((letter) =>
    channelNow({ delivery: letter, office: letter.office, message }, ways),
  );
  return sendable.length > 0 ? sendable : 'no_channel';
}
