import type { Prisma } from '@/lib/platform/db';
import { isSaved } from '@/lib/staff/labels';
import type { Column } from './formats';

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
  maybeAccepted: true,
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
    meaning: 'Reference of the message',
    example: 'K7RM-2XQD',
    read: (row) => row.message.reference,
  },
  {
    name: 'delivery',
    meaning: 'ID of the delivery, as in Message-IDs',
    example: '019ab1c2-…',
    read: (row) => row.id,
  },
  {
    name: 'kind',
    meaning: 'letter to an office, or email to the supporter: receipt, confirm, reminder, …',
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
    meaning: 'Language of the page where the message was written',
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
    meaning: 'Delivery method: capture, email, house_cwc, senate_cwc, or self_send',
    example: 'email',
    read: (row) => row.channel,
  },
  {
    name: 'reason',
    meaning: 'Why that delivery method, in one word',
    example: 'no_gateway',
    read: (row) => row.channelReason,
  },
  {
    name: 'state',
    meaning:
      'Status: on_hold, queued, accepted, refused, self_send, …; saved: test mode or a test system accepted it, so no office got it',
    example: 'accepted',
    read: (row) => (row.status === 'accepted' && isSaved(row) ? 'saved' : row.status),
  },
  {
    name: 'since',
    meaning: 'When it got that status (UTC)',
    example: time,
    read: (row) => row.statusSince,
  },
  {
    name: 'hold_reason',
    meaning: 'Why this delivery is on hold, if not the whole message',
    example: 'new_congress',
    read: (row) => row.holdReason,
  },
  { name: 'attempts', meaning: 'Attempts so far', example: '1', read: (row) => row.attempts },
  {
    name: 'failure',
    meaning: 'Last failure, in one word',
    example: 'timeout',
    read: (row) => row.failure,
  },
  {
    name: 'maybe_taken',
    meaning: 'Whether an attempt ended without a clear result',
    example: 'no',
    read: (row) => row.maybeAccepted,
  },
  {
    name: 'provider_id',
    meaning: 'ID given by the receiving server',
    example: 'Q-1',
    read: (row) => row.providerId,
  },
  {
    name: 'test_mode',
    meaning: 'Whether it was accepted in test mode or by a test system, so no office got it',
    example: 'no',
    read: (row) => row.testMode,
  },
  {
    name: 'made',
    meaning: 'When it was created (UTC)',
    example: time,
    read: (row) => row.createdAt,
  },
  { name: 'ended', meaning: 'When it ended (UTC)', example: time, read: (row) => row.endedAt },
];
