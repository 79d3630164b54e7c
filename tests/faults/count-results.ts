import { hasEnded } from '@/lib/delivery/status';
import { receiptToken } from '@/lib/messages/receipt-token';
import type { ChannelName, DeliveryStatus } from '@/lib/platform/db';
import { findReceipt } from '@/lib/receipts/receipts';
import type { Gateways } from '../support/gateways/gateways';
import { elementText } from '../support/gateways/read-document';
import type { SmtpSink } from '../support/smtp-sink';

/** The status of one letter on its receipt, and how many copies its receiver has. */
type Letter = { id: string; channel: ChannelName; status: DeliveryStatus; received: number };

export type Row = {
  channel: ChannelName;
  letters: number;
  accepted: number;
  refused: number;
  failed: number;
  unconfirmed: number;
  /** Letters that the receiver has. */
  received: number;
  /** Unconfirmed letters that the receiver has. */
  unconfirmedReceived: number;
};

export type Counter = {
  rows: Row[];
  /** Missing in the database, or recorded as accepted and not received. */
  lost: number;
  /** Received more than once by a gateway or in the folder, or by two receivers. */
  twice: number;
  notFinal: number;
  /** Recorded as refused or failed, but received. */
  misreported: number;
  smtp: {
    repeats: number;
    /** In progress at a kill, or stored by a server that dropped the connection. */
    allowed: number;
    /** Copies beyond those that kills and dropped connections explain. */
    unexplained: number;
  };
};

/** The parts of the receivers that are read. */
type Sinks = {
  mail: Pick<SmtpSink, 'accepted' | 'unanswered'>;
  gateways: Pick<Gateways, 'stored'>;
  captured: () => string[];
};

type CountInput = {
  /** Messages stored at the beginning; each had three letters. */
  messageIds: string[];
  sinks: Sinks;
  /** Deliveries in progress at a kill, with how often. */
  inProgress: Map<string, number>;
};

/** Compares the receipts with the letters that the receivers have. */
export async function counter({ messageIds, sinks, inProgress }: CountInput): Promise<Counter> {
  const receivedBy = readSinks(sinks);
  const letters: Letter[] = [];
  for (const id of messageIds) {
    const receipt = await findReceipt(receiptToken(id));
    for (const { id: delivery, channel, status } of receipt?.lines ?? []) {
      const places = Object.values(receivedBy).map((counts) => counts.get(delivery) ?? 0);
      // A repeated email under the same ID is counted separately, and is one letter here.
      const received = places.reduce((sum, count) => sum + count, 0);
      letters.push({ id: delivery, channel, status, received });
    }
  }
  const is = (...statuses: DeliveryStatus[]) =>
    letters.filter((one) => statuses.includes(one.status));
  const missing = messageIds.length * 3 - letters.length;
  return {
    rows: rowsOf(letters),
    lost: missing + is('accepted').filter(({ received }) => received === 0).length,
    twice: letters.filter(({ received }) => received > 1).length + receivedUnderOtherIds(sinks),
    notFinal: letters.filter(({ status }) => !hasEnded(status) || status === 'on_hold').length,
    misreported: is('refused', 'failed').filter(({ received }) => received > 0).length,
    smtp: countRepeats(sinks, inProgress),
  };
}

/** Copies of each delivery by kind of receiver. */
function readSinks({ mail, gateways, captured }: Sinks) {
  const count = (ids: string[]) => {
    const counts = new Map<string, number>();
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  };
  return {
    folder: count(captured().map((name) => name.replace(/^[A-Z]\d{6}-|\.eml$/g, ''))),
    mail: count([...mail.accepted.keys()].map(deliveryOf)),
    gateways: count(gateways.stored.map(({ id }) => withHyphens(id))),
  };
}

/** Counts second letters: every writer has one letter per office, so they came under other IDs. */
function receivedUnderOtherIds({ gateways }: Sinks): number {
  const ids = new Map<string, Set<string>>();
  for (const { root, office, id } of gateways.stored) {
    const key = `${office} ${elementText(root, 'Constituent', 'Email')}`;
    ids.set(key, (ids.get(key) ?? new Set()).add(id));
  }
  return [...ids.values()].reduce((sum, found) => sum + found.size - 1, 0);
}

/** A gateway's id is the delivery's own, without its hyphens. */
const withHyphens = (id: string) =>
  id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5').toLowerCase();

const deliveryOf = (messageId: string) => /^<([^@]+)@/.exec(messageId)?.[1] ?? messageId;

function rowsOf(letters: Letter[]): Row[] {
  const channels = [...new Set(letters.map(({ channel }) => channel))].sort();
  return channels.map((channel) => {
    const own = letters.filter((letter) => letter.channel === channel);
    const count = (status: DeliveryStatus) => own.filter((one) => one.status === status).length;
    return {
      channel,
      letters: own.length,
      accepted: count('accepted'),
      refused: count('refused'),
      failed: count('failed'),
      unconfirmed: count('unconfirmed'),
      received: own.filter(({ received }) => received > 0).length,
      unconfirmedReceived: own.filter((one) => one.status === 'unconfirmed' && one.received > 0)
        .length,
    };
  });
}

function countRepeats({ mail }: Sinks, inProgress: Map<string, number>): Counter['smtp'] {
  let [repeats, allowed, unexplained] = [0, 0, 0];
  for (const [messageId, copies] of mail.accepted) {
    const dropped = mail.unanswered.filter((id) => id === messageId).length;
    const explained = dropped + (inProgress.get(deliveryOf(messageId)) ?? 0);
    repeats += copies.length - 1;
    allowed += explained;
    unexplained += Math.max(0, copies.length - 1 - explained);
  }
  return { repeats, allowed, unexplained };
}
