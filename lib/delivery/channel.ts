import { z } from 'zod';
import type { EditionName } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import type { Chamber, ChannelName, DeliveryKind } from '@/lib/platform/db';
import { MINUTE_MS } from '@/lib/platform/time';

/** Display name and plain address. */
export type Mailbox = { name?: string; address: string };

/** Everything one recipient gets: a channel reads nothing else. */
export type Letter = {
  deliveryId: string;
  kind: DeliveryKind;
  /** The office's member; null for email to the supporter. */
  bioguide: string | null;
  /** The same on every attempt, so that a recipient can detect a duplicate. */
  messageId: string;
  date: Date;
  from: Mailbox;
  /** Address for bounces; defaults to `from`. Email only. */
  returnTo?: string;
  to: Mailbox;
  replyTo?: Mailbox;
  subject: string;
  text: string;
  html: string;
  /** Number of this attempt across all rounds. */
  number: number;
  /** An earlier attempt may have reached the recipient. */
  maybeAccepted: boolean;
  /**
   * The letter as separate fields, for a congressional gateway; undefined for any other channel.
   */
  fields?: LetterFields;
};

/** The supporter, as a letter names them. */
export type Writer = {
  prefix?: string | null;
  firstName: string;
  lastName: string;
  email: string;
  phone?: string | null;
  street: string;
  street2?: string | null;
  city: string;
  state: string;
  zip: string;
};

/** The fields a congressional gateway gets instead of an email. */
export type LetterFields = {
  /** "TX-37", "AK-AL" or "TX-S1" (state, senate class). */
  seat: string;
  chamber: Chamber;
  writer: Writer;
  subject: string;
  /** Template paragraphs that the supporter left unchanged. */
  templateText: string | null;
  /** Everything else that the supporter wrote. */
  ownText: string | null;
  edition: EditionName;
  language: Language;
  /** A geocoder placed the address in this district. */
  addressConfirmed: boolean;
  /** The supporter opened the link emailed to this address. */
  emailConfirmed: boolean;
};

/**
 * Failure code; the server's own reply is stored next to it for staff. Stored in
 * `Delivery.failure`, `Attempt.failure`, and `Bounce.failure`.
 */
export const failure = z.enum([
  'refused',
  'timeout',
  'bad_address',
  'too_large',
  'unavailable',
  /** The letter breaks a rule of the recipient; nothing was sent, or all of it was refused. */
  'invalid',
  /** The recipient already has this ID, though we never sent it. */
  'duplicate',
  /** The recipient does not accept our key, name, or network address. */
  'configuration',
  'unknown',
]);

export type FailureCode = z.infer<typeof failure>;

/**
 * A delivery can also fail because the districts were redrawn and its recipient is unknown. Stored
 * in `Delivery.failure`, and without `new_map` in `Attempt.failure` and `Bounce.failure`.
 */
export const storedFailure = z.enum([...failure.options, 'new_map']);
export type StoredFailure = z.infer<typeof storedFailure>;

export type SendResult = {
  /** The recipient's ID: its queue ID, or the file name. */
  providerId: string;
  /** SHA-256 of the bytes sent, in hex. */
  sentHash: string;
  /** Accepted by a test server that forwards nothing to an office. */
  testMode?: boolean;
};

export type Channel = {
  name: ChannelName;
  /**
   * Sends one letter within SEND_LIMIT_MS.
   * @throws TryAgainLater | GiveUp and nothing else.
   */
  send(letter: Letter): Promise<SendResult>;
  /** False while nothing can be sent: maintenance, or a recipient that asked us to wait. */
  isOpen?(now: Date): boolean;
  /** Rate limit per second: a worker claims no more deliveries ahead than this. */
  perSecond?: number;
  /** Removes what a crash left behind; a worker calls it periodically. */
  tidy?(): Promise<void>;
  /** Refreshes cached data about the recipient when it is old; called as often as `tidy`. */
  refresh?(now: Date): Promise<void>;
  /** Closes open connections; a later `send` reopens them. */
  close?(): void;
};

/**
 * Time limit of one attempt, and of a claimed delivery's wait before its attempt. Two of them, plus
 * the attempt that was in progress, fit within the five-minute lease.
 */
export const SEND_LIMIT_MS = 2 * MINUTE_MS;

class DeliveryFailure extends Error {
  constructor(
    readonly failure: FailureCode,
    /** The server's reply; may contain addresses, so it is never logged. */
    readonly serverText = '',
    /** Status of the HTTP response, if there was one. */
    readonly httpStatus?: number,
  ) {
    super(failure);
  }
}

/** Details known about a failure. */
type Circumstances = {
  /** Status of the HTTP response. */
  httpStatus?: number;
  /** The connection dropped when the recipient may already have had the entire letter. */
  maybeAccepted?: boolean;
  /** The recipient asked us to wait this long. */
  retryAfterMs?: number;
  /**
   * No delivery can succeed until a person fixes the cause: the channel is stopped, staff are
   * notified, and this attempt does not count.
   */
  stopsChannel?: boolean;
  /**
   * The reason, in fixed text like "HTTP 403". It is stored permanently, so it never contains the
   * server's reply, which may quote a letter.
   */
  stopReason?: string;
};

/** A retry may succeed. */
export class TryAgainLater extends DeliveryFailure {
  override name = 'TryAgainLater';
  readonly maybeAccepted: boolean;
  readonly retryAfterMs?: number;
  readonly stopsChannel: boolean;
  readonly stopReason?: string;

  constructor(failure: FailureCode, serverText = '', known: Circumstances = {}) {
    super(failure, serverText, known.httpStatus);
    this.maybeAccepted = known.maybeAccepted ?? false;
    this.retryAfterMs = known.retryAfterMs;
    this.stopsChannel = known.stopsChannel ?? false;
    this.stopReason = known.stopReason;
  }
}

/** The recipient will never accept this letter; a retry is pointless. */
export class GiveUp extends DeliveryFailure {
  override name = 'GiveUp';
  readonly maybeAccepted: boolean;

  constructor(
    failure: FailureCode,
    serverText = '',
    known: Pick<Circumstances, 'maybeAccepted' | 'httpStatus'> = {},
  ) {
    super(failure, serverText, known.httpStatus);
    this.maybeAccepted = known.maybeAccepted ?? false;
  }
}
