import type { Prisma } from '@/lib/platform/db';
import type { Column } from './formats';

/**
 * Message fields that an export reads. Fields that are not sent to offices (hashes, keys) are not
 * among them.
 */
export const messageFields = {
  id: true,
  reference: true,
  createdAt: true,
  language: true,
  edition: true,
  state: true,
  district: true,
  certainty: true,
  ownWords: true,
  newsletter: true,
  holdReason: true,
  rejectedCode: true,
  confirmedAt: true,
  reviewFlags: true,
  endedAt: true,
  erasedAt: true,
  erasedBy: true,
  prefix: true,
  firstName: true,
  lastName: true,
  email: true,
  phone: true,
  street: true,
  street2: true,
  city: true,
  zip: true,
  subject: true,
  body: true,
} satisfies Prisma.MessageSelect;

export type MessageRow = Prisma.MessageGetPayload<{ select: typeof messageFields }>;

const isPersonal = true;
const time = '2026-11-24T04:50:00.000Z';

export const messageColumns: readonly Column<MessageRow>[] = [
  {
    name: 'reference',
    meaning: 'Reference of the message, as the supporter knows it',
    example: 'K7RM-2XQD',
    read: (row) => row.reference,
  },
  {
    name: 'written',
    meaning: 'When it was written (UTC)',
    example: time,
    read: (row) => row.createdAt,
  },
  {
    name: 'language',
    meaning: 'Language of the page where it was written: en or es',
    example: 'es',
    read: (row) => row.language,
  },
  {
    name: 'edition',
    meaning: 'Campaign version it was written for',
    example: '2024-bill',
    read: (row) => row.edition,
  },
  {
    name: 'state',
    meaning: 'State of the district',
    example: 'TX',
    read: (row) => row.district.slice(0, 2),
  },
  {
    name: 'district',
    meaning: 'Congressional district; AL is a state or territory with one seat',
    example: 'TX-37',
    read: (row) => row.district,
  },
  {
    name: 'certainty',
    meaning: 'How the district is known: zip, address, location, chosen, or near_boundary',
    example: 'address',
    read: (row) => row.certainty,
  },
  {
    name: 'own_words',
    meaning: 'Whether the supporter wrote anything of their own',
    example: 'yes',
    read: (row) => row.ownWords,
  },
  {
    name: 'newsletter',
    meaning: 'Whether they opted in to the newsletter',
    example: 'no',
    read: (row) => row.newsletter,
  },
  {
    name: 'hold_reason',
    meaning: 'Why it is on hold: review, confirmation, or new_congress; empty if it is not',
    example: 'review',
    read: (row) => row.holdReason,
  },
  {
    name: 'review_flags',
    meaning: 'Review rules that flagged it',
    example: 'links shouting',
    read: (row) => row.reviewFlags.join(' '),
  },
  {
    name: 'rejected',
    meaning: 'Code of the reason why staff rejected it',
    example: 'threat',
    read: (row) => row.rejectedCode,
  },
  {
    name: 'confirmed',
    meaning: 'When the supporter confirmed their email address (UTC)',
    example: time,
    read: (row) => row.confirmedAt,
  },
  {
    name: 'ended',
    meaning: 'When the last of its deliveries ended (UTC)',
    example: time,
    read: (row) => row.endedAt,
  },
  {
    name: 'erased',
    meaning: 'When the person’s information was deleted (UTC); columns about them are then empty',
    example: time,
    read: (row) => row.erasedAt,
  },
  {
    name: 'erased_by',
    meaning: 'Who deleted it: supporter, staff, timetable (retention), or unconfirmed',
    example: 'timetable',
    read: (row) => row.erasedBy,
  },
  {
    name: 'title',
    meaning: 'Title, if given',
    example: 'Ms.',
    isPersonal,
    read: (row) => row.prefix,
  },
  {
    name: 'first_name',
    meaning: 'First name',
    example: 'Sam',
    isPersonal,
    read: (row) => row.firstName,
  },
  {
    name: 'last_name',
    meaning: 'Last name',
    example: 'Sample',
    isPersonal,
    read: (row) => row.lastName,
  },
  {
    name: 'email',
    meaning: 'Email address',
    example: 'sam@example.org',
    isPersonal,
    read: (row) => row.email,
  },
  {
    name: 'phone',
    meaning: 'Phone number, if given',
    example: '202-555-0100',
    isPersonal,
    read: (row) => row.phone,
  },
  {
    name: 'street',
    meaning: 'Street address',
    example: '1 Example Street',
    isPersonal,
    read: (row) => row.street,
  },
  {
    name: 'street2',
    meaning: 'Second line of the address',
    example: 'Unit 2',
    isPersonal,
    read: (row) => row.street2,
  },
  { name: 'city', meaning: 'City', example: 'Austin', isPersonal, read: (row) => row.city },
  { name: 'zip', meaning: 'ZIP code', example: '78704', isPersonal, read: (row) => row.zip },
  {
    name: 'subject',
    meaning: 'Subject',
    example: 'About the Act',
    isPersonal,
    read: (row) => row.subject,
  },
  {
    name: 'text',
    meaning: 'The whole message: form text and own words',
    example: 'I live in your district …',
    isPersonal,
    read: (row) => row.body,
  },
];
