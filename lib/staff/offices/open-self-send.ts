import { type CampaignState, readCampaignRow, unsentEditions } from '@/lib/campaign/campaign';
import type { Certainty } from '@/lib/lookup/resolution';
import {
  type ChannelAvailability,
  type ChannelReason,
  chooseChannel,
} from '@/lib/offices/choose-channel';
import { readChannelAvailability } from '@/lib/offices/office-channels';
import { db, Prisma } from '@/lib/platform/db';
import { DAY_MS } from '@/lib/platform/time';

/**
 * Maximum age of a letter. Older letters are not offered, because their writers have sent them or
 * no longer want to.
 */
const RECENT_MS = 30 * DAY_MS;
/** Maximum number of letters counted per office. */
export const MAX_OPEN = 1_000;

/**
 * Condition on self-sends (`d`, of `m`, to `o`) that could be sent by email: addressed to the
 * member they were written to, with personal data not deleted, not on hold, not rejected by staff,
 * not from a district whose boundaries changed, and with an ask that is not over.
 */
export function mailable(campaign: CampaignState, now: Date) {
  const since = new Date(now.getTime() - RECENT_MS).toISOString();
  return Prisma.sql`
    d.kind = 'letter' and d.status = 'self_send' and not d."maybeTaken"
    and d.failure is distinct from 'new_map' and d.bioguide = o.bioguide
    and o.email is not null and o."pausedAt" is null
    and m."createdAt" > ${since}::timestamp and m."erasedAt" is null and m."erasedBy" is null
    and m."holdReason" is null and m."rejectedCode" is null and m."rejectedReason" is null
    and m.edition <> all (${unsentEditions(campaign)}::text[])`;
}

/**
 * Whether the writer of `m` is asked to confirm first. It is always true for a message stored
 * beside other messages of the same writer, because only one of them is sent.
 */
export const mustBeConfirmed = ({ confirmation }: Pick<CampaignState, 'confirmation'>) =>
  Prisma.sql`(m."confirmedAt" is null and (${confirmation === 'required'} or m.superseded))`;

type Group = {
  seat: string;
  name: string;
  chamber: 'house' | 'senate';
  email: string;
  channelChoice: 'email' | 'self_send' | null;
  certainty: Certainty;
  prefix: string | null;
  asked: boolean;
  letters: number;
};

export type Offer = {
  seat: string;
  name: string;
  email: string;
  /** At most MAX_OPEN. */
  letters: number;
  /**
   * Letters among these whose writers have not confirmed their address and are asked to do so
   * first.
   */
  asked: number;
};

/**
 * Self-sends that this site could send by email, per office.
 * @param only these seats; all if undefined
 * @returns an empty list in test mode and while email is stopped
 */
export async function listOffers(only?: string[]): Promise<Offer[]> {
  const ways = await readChannelAvailability();
  if (ways.mode === 'capture' || ways.isEmailStopped) return [];
  const campaign = await readCampaignRow();
  const groups = await db().$queryRaw<Group[]>`
    select o.seat, coalesce(o.name, '') as name, o.chamber, o.email,
      o."channelChoice"::text as "channelChoice", l.certainty, l.prefix, l.asked,
      count(*)::int as letters
    from "Office" o cross join lateral (
      select m.certainty, m.prefix, ${mustBeConfirmed(campaign)} as asked
      from "Delivery" d join "Message" m on m.id = d."messageId"
      where d.seat = o.seat and ${mailable(campaign, new Date())}
      limit ${MAX_OPEN}) l
    where o.email is not null and (${only === undefined} or o.seat = any(${only ?? []}::text[]))
    group by o.seat, l.certainty, l.prefix, l.asked
    order by o.state, o.chamber, o.seat`;
  const offers = new Map<string, Offer>();
  for (const group of groups) {
    if (!goesByMail(group, group, ways)) continue;
    const { seat, name, email, letters } = group;
    const offer = offers.get(seat) ?? { seat, name, email, letters: 0, asked: 0 };
    offer.letters += letters;
    if (group.asked) offer.asked += letters;
    offers.set(seat, offer);
  }
  return [...offers.values()];
}

type Office = Parameters<typeof chooseChannel>[0];

/** Reason for the email channel if the letter would use it today; undefined otherwise. */
export function goesByMail(
  office: Office,
  { certainty, prefix }: { certainty: Certainty; prefix: string | null },
  ways: ChannelAvailability,
): ChannelReason | undefined {
  const letter = { certainty, prefix: prefix ?? '' };
  const { channel, reason } = chooseChannel(office, letter, ways);
  return channel === 'email' ? reason : undefined;
}
