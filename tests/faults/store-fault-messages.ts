import { randomUUID } from 'node:crypto';
import { receiptHash, receiptToken } from '@/lib/messages/receipt-token';
import type { ChannelName, PrismaClient } from '@/lib/platform/db';

/** Later than any Congress, so that no letter waits for new members. */
const rosterDate = '2999-01-01';

const offices = [
  { seat: 'TX-37', bioguide: 'E000001', chamber: 'house' },
  { seat: 'TX-S1', bioguide: 'E000002', chamber: 'senate' },
  { seat: 'TX-S2', bioguide: 'E000003', chamber: 'senate' },
] as const;

/** The channels of a message's three letters, in turn, so that all four are used equally often. */
const turns: [ChannelName, ChannelName, ChannelName][] = [
  ['house_cwc', 'senate_cwc', 'email'],
  ['house_cwc', 'capture', 'senate_cwc'],
  ['house_cwc', 'email', 'capture'],
  ['capture', 'email', 'senate_cwc'],
];

/** The campaign's text in every letter. */
export const template = 'I ask you to support relief for survivors.';

/** Codes of the offices in the gateways. */
export const officeCodes = { house: ['HTX37'], senate: ['STX01', 'STX02'] };

export async function storeFaultOffices(db: PrismaClient) {
  await db.office.createMany({
    data: offices.map((office, at) => ({
      ...office,
      state: 'TX',
      name: `Example ${at + 1}`,
      email: `office-${at + 1}@example.com`,
      rosterDate,
    })),
  });
}

/** Stores the gateways' office lists, so that the run starts with its letters. */
export async function storeLists(db: PrismaClient) {
  const now = new Date();
  for (const chamber of ['house', 'senate'] as const) {
    const lists = { officeCodes: officeCodes[chamber], listedAt: now, listTriedAt: now };
    const channel = `${chamber}_cwc` as const;
    await db.channelState.upsert({
      where: { channel },
      create: { channel, ...lists },
      update: lists,
    });
  }
}

/**
 * Stores messages of this many people with three letters each, due at once.
 * @returns the IDs of the messages
 */
export async function storeFaultMessages(db: PrismaClient, count: number): Promise<string[]> {
  const numbers = Array.from({ length: count }, (_, at) => at);
  const rows = numbers.map((at) => ({ at, id: randomUUID() }));
  await db.message.createMany({ data: rows.map(({ at, id }) => messageOf(id, at)) });
  await db.delivery.createMany({
    data: rows.flatMap(({ at, id: messageId }) =>
      offices.map(({ seat, bioguide, chamber }, office) => ({
        messageId,
        seat,
        bioguide,
        chamber,
        officeName: `Example ${office + 1}`,
        channel: turns[at % turns.length]?.[office] ?? 'capture',
        status: 'queued' as const,
        dueAt: new Date(0),
      })),
    ),
  });
  return rows.map(({ id }) => id);
}

function messageOf(id: string, at: number) {
  const own = `This matters to me, says number ${at}.`;
  return {
    id,
    reference: `FAULT-${at}`,
    receiptHash: receiptHash(receiptToken(id)),
    edition: '2026-law',
    language: 'en' as const,
    prefix: 'Ms.',
    firstName: 'Sam',
    lastName: 'Sample',
    email: `writer-${at}@example.org`,
    street: `${at + 1} Example Street`,
    city: 'Austin',
    state: 'TX',
    zip: '78704',
    district: 'TX-37',
    certainty: 'address' as const,
    subject: 'Survivors deserve relief',
    body: `${template}\n\n${own}`,
    templateText: template,
    ownText: own,
  };
}
