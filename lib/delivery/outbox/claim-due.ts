import type { Language } from '@/lib/campaign/languages';
import { beganAt, congressOn, newMapsOf } from '@/lib/lookup/congress';
import { stillCounts } from '@/lib/messages/repeats';
import type {
  Certainty,
  Chamber,
  ChannelName,
  DeliveryKind,
  NoticeKind,
  PrismaClient,
} from '@/lib/platform/db';
import { timeLimitMs } from '../status';

/**
 * A claimed delivery with everything its letter needs. Columns of deleted personal data are null.
 */
export type ClaimedDelivery = {
  id: string;
  messageId: string;
  kind: DeliveryKind;
  notice: NoticeKind | null;
  channel: ChannelName;
  bioguide: string | null;
  officeName: string | null;
  chamber: Chamber | null;
  /** The office's email address, set by staff. */
  officeEmail: string | null;
  /** Attempts in this round, including this one; decides when to stop. */
  attempts: number;
  /** Number of this attempt across all rounds; identifies its Attempt row. */
  number: number;
  maybeAccepted: boolean;
  language: Language;
  reference: string;
  prefix: string | null;
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  phone: string | null;
  street: string | null;
  street2: string | null;
  city: string | null;
  state: string;
  zip: string | null;
  subject: string | null;
  body: string | null;
  writtenAt: Date;
  /** Reason code of staff's rejection. */
  rejectedCode: string | null;
  /** Of an email about a rejection: rejected letters, if another office may have the message. */
  partlyRejected: number | null;
  edition: string | null;
  /** Only for a congressional gateway; null on any other channel. */
  seat: string | null;
  templateText: string | null;
  ownText: string | null;
  certainty: Certainty | null;
  confirmedAt: Date | null;
  /** Of an email that asks to confirm: the message of the same writer that counts already. */
  earlier: EarlierMessage | null;
  /** What its receipt's link is made of. */
  receiptHash: string;
  receiptSealed: string | null;
};

type EarlierMessage = Pick<
  ClaimedDelivery,
  'messageId' | 'reference' | 'language' | 'receiptHash' | 'receiptSealed'
>;

/** Statuses in which an office has a letter, or may get it. */
const MAY_HAVE_ARRIVED = ['queued', 'sending', 'accepted', 'unconfirmed', 'self_sent'] as const;

/**
 * Leases up to `limit` due deliveries for five minutes. It is one statement: the attempt is counted
 * with the claim, so that a crash uses up an attempt instead of looping, and rows that another
 * worker is claiming are skipped. Deliveries by a stopped channel, to an office that staff paused, or
 * of an edition whose ask is over (`unsentEditions`), wait. The sweep handles these: deliveries whose
 * office no longer has an address or now has another member, those to a seat whose member a new
 * Congress may have changed, those to the House written before the writer's state was redistricted,
 * and all deliveries of a writer who asked for deletion.
 */
export function claimDue(
  db: Pick<PrismaClient, '$queryRaw'>,
  take: {
    workerId: string;
    limit: number;
    channels: string[];
    now: Date;
    unsent?: readonly string[];
  },
): Promise<ClaimedDelivery[]> {
  const now = take.now.toISOString();
  const congress = congressOn(take.now);
  const { firstDay, newSenateClass } = congress;
  const redrawn = newMapsOf(congress);
  const newMapSince = beganAt(congress).toISOString();
  const leaseUntil = new Date(take.now.getTime() + timeLimitMs.sending).toISOString();
  return db.$queryRaw<ClaimedDelivery[]>`
    with due as (
      select d.id from "Delivery" d
      where d.status = 'queued' and d."dueAt" <= ${now}::timestamp
        and d.channel = any(${take.channels}::"ChannelName"[])
        and d.channel not in (select channel from "ChannelState" where "stoppedAt" is not null)
        and not exists (
          select from "Office" o where o.seat = d.seat and (o."pausedAt" is not null
            or (o."rosterDate" < ${firstDay}
              and (o.chamber = 'house' or o."senateClass" = ${newSenateClass}))))
        and (d.chamber is distinct from 'house' or (
          select m."createdAt" >= ${newMapSince}::timestamp or m.state <> all(${redrawn}::text[])
          from "Message" m where m.id = d."messageId"))
        -- A value, because for "not exists" PostgreSQL would read all messages that are to be erased.
        and (select m."erasedBy" from "Message" m where m.id = d."messageId") is null
        and (d.channel = 'capture' or d.kind = 'notice' or (
          select m.edition from "Message" m where m.id = d."messageId"
        ) <> all(${take.unsent ?? []}::text[]))
        and (d.channel = 'capture' or d.kind = 'notice' or exists (
          select from "Office" o where o.seat = d.seat and o.bioguide = d.bioguide
            and (d.channel <> 'email' or o.email is not null)))
      order by d."dueAt"
      limit ${take.limit}
      for update skip locked
    ), claimed as (
      update "Delivery" d set
        status = 'sending', "statusSince" = ${now}::timestamp, attempts = d.attempts + 1,
        "leaseUntil" = ${leaseUntil}::timestamp, "leaseHolder" = ${take.workerId}
      where d.id = any(array(select id from due))
      returning d.*,
        (select coalesce(max(a.number), 0) + 1 from "Attempt" a where a."deliveryId" = d.id) as number
    ), tried as (
      -- The ID is a UUIDv7: 48 bits of time over a random v4, plus two bits for the version.
      insert into "Attempt" (id, "deliveryId", number, worker, "startedAt")
      select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing
          substring(int8send((extract(epoch from ${now}::timestamp) * 1000)::bigint) from 3)
          from 1 for 6), 52, 1), 53, 1), 'hex')::uuid::text,
        id, number, ${take.workerId}, ${now}::timestamp
      from claimed
    )
    select c.id, c."messageId", c.kind, c.notice, c.channel, c.bioguide, c."officeName", c.chamber,
      o.email as "officeEmail", c.attempts, c.number, c."maybeTaken" as "maybeAccepted",
      m.language, m.reference, m.prefix, m."firstName", m."lastName", m.email, m.phone, m.street,
      m.street2, m.city, m.state, m.zip, m.subject, m.body, m."createdAt" as "writtenAt", m."rejectedCode",
      c.seat, m.edition, m."receiptHash", m."receiptSealed",
      case when g.fields then m."templateText" end as "templateText",
      case when g.fields then m."ownText" end as "ownText",
      case when g.fields then m.certainty end as certainty,
      case when g.fields then m."confirmedAt" end as "confirmedAt",
      case when c.notice = 'rejected' then (
        select count(*) filter (where l.status = 'rejected')::int from "Delivery" l
        where l."messageId" = c."messageId" and l.kind = 'letter'
        having bool_or(l.status = any(${[...MAY_HAVE_ARRIVED]}::"DeliveryStatus"[]))
      ) end as "partlyRejected",
      case when c.notice = 'confirm' then (
        select json_build_object('messageId', m.id, 'reference', m.reference, 'language', m.language,
          'receiptHash', m."receiptHash", 'receiptSealed', m."receiptSealed")
        from "Message" m where m."writerHash" = g.writer and not m.superseded
          and m.id <> c."messageId" and ${stillCounts(take.now)}) end as earlier
    from claimed c join "Message" m on m.id = c."messageId"
      cross join lateral (
        select c.channel in ('house_cwc', 'senate_cwc') as fields, m."writerHash" as writer) g
      left join "Office" o on o.seat = c.seat and o.bioguide = c.bioguide`;
}
