import type { ChannelName, DeliveryKind } from '@/lib/platform/db';

/** A name to show and a plain address. */
export type Mailbox = { name?: string; address: string };

/** What one receiver gets, whole: a channel reads nothing but this. */
export type Letter = {
  deliveryId: string;
  kind: DeliveryKind;
  /** The office; null for mail to the supporter. */
  bioguide: string | null;
  /** The same on every try, so that a receiver who has it already can tell. */
  messageId: string;
  date: Date;
  from: Mailbox;
  to: Mailbox;
  replyTo?: Mailbox;
  subject: string;
  text: string;
  html: string;
};

/** What went wrong, in one word; the server's own text stays beside it for staff. */
export type Failure =
  | 'refused'
  | 'timeout'
  | 'bad_address'
  | 'too_large'
  | 'unavailable'
  | 'unknown';

export type Sent = {
  /** What the receiver calls it: its queue id, or the file's name. */
  providerId: string;
  /** SHA-256 of the bytes that were sent, in hex. */
  sentHash: string;
};

export type Channel = {
  name: ChannelName;
  /**
   * Hands one letter over, within SEND_LIMIT_MS.
   * @throws TryAgainLater | GiveUp and nothing else.
   */
  send(letter: Letter): Promise<Sent>;
  /** Clears what a crash left behind; called now and then by a worker. */
  tidy?(): Promise<void>;
  /** Ends what is kept open; a later `send` opens it anew. */
  close?(): void;
};

/**
 * The most one try may take, and the most a claimed letter waits before its own: twice this, with
 * the try that was in its way, ends before the lease of five minutes does.
 */
export const SEND_LIMIT_MS = 2 * 60_000;

class DeliveryFailure extends Error {
  constructor(
    readonly failure: Failure,
    /** The server's own words; may hold addresses, so it is never logged. */
    readonly serverText = '',
  ) {
    super(failure);
  }
}

/**
 * The letter may be taken another time.
 * `maybeTaken`: the line dropped at a moment when the receiver may have had all of it.
 */
export class TryAgainLater extends DeliveryFailure {
  override name = 'TryAgainLater';

  constructor(
    failure: Failure,
    serverText = '',
    readonly maybeTaken = false,
  ) {
    super(failure, serverText);
  }
}

/** The receiver will never take this letter; trying again only annoys. */
export class GiveUp extends DeliveryFailure {
  override name = 'GiveUp';
}
