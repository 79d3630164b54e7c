import type { ChannelAvailability } from '@/lib/offices/choose-channel';
import type { BulkKind, Prisma } from '@/lib/platform/db';
import { warningOf } from '@/lib/staff/messages/own-words';
import { channelNow } from '@/lib/staff/messages/retry';

export const candidateFields = {
  id: true,
  reference: true,
  staffVersion: true,
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

export type Candidate = Prisma.MessageGetPayload<{ select: typeof candidateFields }>;
type Letter = Candidate['deliveries'][number];

/** Reason that an action would change nothing in a message. */
export type Obstacle =
  | 'confirmation'
  | 'congress'
  | 'nothing_on_hold'
  | 'nothing_failed'
  | 'is_on_hold'
  | 'no_channel'
  | 'closed'
  | 'erased';

/**
 * Statuses of letters whose delivery was attempted and failed. Self-send letters are not included,
 * because their supporters send them.
 */
const FAILED = ['refused', 'failed', 'bounced'];

type Context = {
  channels: ChannelAvailability;
  /** Whether the letter matches the filters; used only for a retry. */
  isMeant: (letter: Letter) => boolean;
};

/**
 * Letters of a message that an action would change in their current status, or the reason that
 * there are none.
 */
export function lettersToChange(
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
  const free = onHold.filter(({ holdReason }) => holdReason === null);
  if (message.holdReason !== 'review' || free.length === 0) return 'congress';
  // A preview does not show a text behind a content warning; staff open each one on its own page.
  return warningOf(message) ? 'closed' : free;
}

function failedLetters(
  message: Candidate,
  letters: Letter[],
  { channels, isMeant }: Context,
): Letter[] | Obstacle {
  const failed = letters.filter((letter) => FAILED.includes(letter.status) && isMeant(letter));
  if (failed.length === 0) return 'nothing_failed';
  const isOnHold = letters.some(({ status }) => status === 'on_hold');
  if (message.holdReason !== null && isOnHold) return 'is_on_hold';
  const sendable = failed.filter((letter) =>
    channelNow({ delivery: letter, office: letter.office, message }, channels),
  );
  return sendable.length > 0 ? sendable : 'no_channel';
}
