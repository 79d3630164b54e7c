import type { Prisma } from '@/lib/platform/db';
import type { Column } from './columns';

export const deliveryFields = {
  id: true,
  messageId: true,
  kind: true,
  notice: true,
  seat: true,
  officeName: true,
  chamber: true,
  channel: true,
  channelReason: true,
  status: true,
  statusSince: true,
  holdReason: true,
  attempts: true,
  failure: true,
  maybeTaken: true,
  providerId: true,
  testMode: true,
  createdAt: true,
  endedAt: true,
  message: { select: { reference: true, district: true, language: true } },
} satisfies Prisma.DeliverySelect;

export type DeliveryRow = Prisma.DeliveryGetPayload<{ select: typeof deliveryFields }>;

const time = '2026-11-24T04:50:00.000Z';

export const deliveryColumns: readonly Column<DeliveryRow>[] = [
  {
    name: 'reference',
    meaning: 'Reference of its message',
    example: 'K7RM-2XQD',
    read: (row) => row.message.reference,
  },
  {
    name: 'delivery',
    meaning: 'Number of the delivery itself, as in Message-IDs',
    example: '019ab1c2-…',
    read: (row) => row.id,
  },
  {
    name: 'kind',
    meaning: 'letter to an office, or mail to the supporter: receipt, confirm, reminder, …',
    example: 'letter',
    read: (row) => (row.kind === 'letter' ? 'letter' : (row.notice ?? 'notice')),
  },
  {
    name: 'district',
    meaning: 'District of the supporter',
    example: 'TX-37',
    read: (row) => row.message.district,
  },
  {
    name: 'language',
    meaning: 'Language of the page its message was written on',
    example: 'en',
    read: (row) => row.message.language,
  },
  {
    name: 'seat',
    meaning: 'Seat of the office: a district, or state and class of a senator',
    example: 'TX-S1',
    read: (row) => row.seat,
  },
  {
    name: 'member',
    meaning: 'Who held the seat when it was written',
    example: 'Pat Example',
    read: (row) => row.officeName,
  },
  { name: 'chamber', meaning: 'house or senate', example: 'senate', read: (row) => row.chamber },
  {
    name: 'channel',
    meaning: 'How it goes: capture, email, house_cwc, senate_cwc or self_send',
    example: 'email',
    read: (row) => row.channel,
  },
  {
    name: 'reason',
    meaning: 'Why that channel, in one word',
    example: 'no_gateway',
    read: (row) => row.channelReason,
  },
  {
    name: 'state',
    meaning: 'What became of it: on_hold, queued, accepted, refused, self_send, …',
    example: 'accepted',
    read: (row) => row.status,
  },
  {
    name: 'since',
    meaning: 'Since when it is in that state (UTC)',
    example: time,
    read: (row) => row.statusSince,
  },
  {
    name: 'hold_reason',
    meaning: 'Why this letter alone is held',
    example: 'new_congress',
    read: (row) => row.holdReason,
  },
  { name: 'attempts', meaning: 'Tries so far', example: '1', read: (row) => row.attempts },
  {
    name: 'failure',
    meaning: 'What went wrong last, in one word',
    example: 'timeout',
    read: (row) => row.failure,
  },
  {
    name: 'maybe_taken',
    meaning: 'Whether a try ended without knowing if it was taken',
    example: 'no',
    read: (row) => row.maybeTaken,
  },
  {
    name: 'provider_id',
    meaning: 'The receiving server’s own number for it',
    example: 'Q-1',
    read: (row) => row.providerId,
  },
  {
    name: 'test_mode',
    meaning: 'Whether it was accepted where nothing goes on to an office',
    example: 'no',
    read: (row) => row.testMode,
  },
  { name: 'made', meaning: 'When it was made (UTC)', example: time, read: (row) => row.createdAt },
  { name: 'ended', meaning: 'When it ended (UTC)', example: time, read: (row) => row.endedAt },
];
