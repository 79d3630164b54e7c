import { z } from 'zod';
import type { EditionName } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import type { Chamber, ChannelName, DeliveryKind } from '@/lib/platform/db';
import { MINUTE_MS } from '@/lib/platform/time';
import type { Writer } from './letters/letter';

/** A name to show and a plain address. */
export type Mailbox = { name?: string; address: string };

/** What one receiver gets, whole: a channel reads nothing but this. */
export type Letter = {
  deliveryId: string;
  kind: DeliveryKind;
  /** The office; null for mail to the supporter. */
  bioguide: string | null;
  /** The same on every try, so that a receiver that has it already can know it. */
  messageId: string;
  date: Date;
  from: Mailbox;
  /** Where servers report what comes back; `from` if nothing is said. Only for mail. */
  returnTo?: string;
  to: Mailbox;
  replyTo?: Mailbox;
  subject: string;
  text: string;
  html: string;
  /** Number of this try over all rounds. */
  number: number;
  /** An earlier try may have reached the receiver. */
  maybeTaken: boolean;
  /** The letter in fields, for a congressional gateway; nothing for any other channel. */
  fields?: LetterFields;
};

/** What a congressional gateway gets instead of a mail. */
export type LetterFields = {
  /** "TX-37", "AK-AL" or "TX-S1" (state, senate class). */
  seat: string;
  chamber: Chamber;
  writer: Writer;
  subject: string;
  /** Paragraphs of the template left as they were. */
  templateText: string | null;
  /** Everything else that the supporter wrote. */
  ownText: string | null;
  edition: EditionName;
  language: Language;
  /** The geocoder knows the address as one of this district. */
  addressConfirmed: boolean;
  /** The supporter opened the link in a mail to the address. */
  emailConfirmed: boolean;
};

/**
 * What went wrong, in one word; the server's own text stays beside it for staff. Stored in
 * `Delivery.failure`, `Attempt.failure` and `Bounce.failure`.
 */
export const failure = z.enum([
  'refused',
  'timeout',
  'bad_address',
  'too_large',
  'unavailable',
  /** The letter breaks a rule of the receiver; nothing of it left, or all of it was refused. */
  'invalid',
  /** The receiver knows the id of a letter that we had never sent. */
  'duplicate',
  /** Our key, our name or our network address is not known there. */
  'configuration',
  'unknown',
]);

export type Failure = z.infer<typeof failure>;

/** Of a delivery also that the districts were redrawn, and it is no one's letter any more. */
export type StoredFailure = Failure | 'new_map';

export type Sent = {
  /** What the receiver calls it: its queue id, or the file's name. */
  providerId: string;
  /** SHA-256 of the bytes that were sent, in hex. */
  sentHash: string;
  /** It was taken where nothing goes on to an office. */
  testMode?: boolean;
};

export type Channel = {
  name: ChannelName;
  /**
   * Hands one letter over, within SEND_LIMIT_MS.
   * @throws TryAgainLater | GiveUp and nothing else.
   */
  send(letter: Letter): Promise<Sent>;
  /** False while nothing can be sent: down time, or a receiver that asked us to wait. */
  isOpen?(now: Date): boolean;
  /** The most that it sends in a second: a worker claims no more of its letters ahead. */
  perSecond?: number;
  /** Clears what a crash left behind; called now and then by a worker. */
  tidy?(): Promise<void>;
  /** Asks its receiver again for what it must know, when that is old; called as often as `tidy`. */
  refresh?(now: Date): Promise<void>;
  /** Ends what is kept open; a later `send` opens it again. */
  close?(): void;
};

/**
 * The most one try may take, and the most a claimed letter waits before its own: twice this, with
 * the try that was in its way, ends before the lease of five minutes does.
 */
export const SEND_LIMIT_MS = 2 * MINUTE_MS;

class DeliveryFailure extends Error {
  constructor(
    readonly failure: Failure,
    /** The server's own words; may hold addresses, so it is never logged. */
    readonly serverText = '',
    /** Status of the HTTP answer, where there was one. */
    readonly httpStatus?: number,
  ) {
    super(failure);
  }
}

/** What else is known of a failure. */
type Circumstances = {
  /** Status of the HTTP answer. */
  httpStatus?: number;
  /** The connection dropped at a moment when the receiver may have had all of it. */
  maybeTaken?: boolean;
  /** The receiver said when to come again, in milliseconds from now. */
  retryAfterMs?: number;
  /**
   * No letter will pass before a person has fixed something: the channel is stopped, staff are
   * notified, and this try does not count.
   */
  stopsChannel?: boolean;
  /**
   * Why, in fixed words like "HTTP 403": kept for good, so never the server's own, which may quote
   * a letter.
   */
  stopReason?: string;
};

/** The letter may be taken another time. */
export class TryAgainLater extends DeliveryFailure {
  override name = 'TryAgainLater';
  readonly maybeTaken: boolean;
  readonly retryAfterMs?: number;
  readonly stopsChannel: boolean;
  readonly stopReason?: string;

  constructor(failure: Failure, serverText = '', known: Circumstances = {}) {
    super(failure, serverText, known.httpStatus);
    this.maybeTaken = known.maybeTaken ?? false;
    this.retryAfterMs = known.retryAfterMs;
    this.stopsChannel = known.stopsChannel ?? false;
    this.stopReason = known.stopReason;
  }
}

/** The receiver will never take this letter; trying again only annoys. */
export class GiveUp extends DeliveryFailure {
  override name = 'GiveUp';
  readonly maybeTaken: boolean;

  constructor(
    failure: Failure,
    serverText = '',
    known: Pick<Circumstances, 'maybeTaken' | 'httpStatus'> = {},
  ) {
    super(failure, serverText, known.httpStatus);
    this.maybeTaken = known.maybeTaken ?? false;
  }
}
