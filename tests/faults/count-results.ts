import { hasEnded } from '@/lib/delivery/status';
import { receiptToken } from '@/lib/messages/receipt-token';
import type { ChannelName, DeliveryStatus } from '@/lib/platform/db';
import { findReceipt } from '@/lib/receipts/receipts';
import type { Gateways } from '../support/gateways/gateways';
import { elementText } from '../support/gateways/read-document';
import type { SmtpSink } from '../support/smtp-sink';

/** What became of one letter, as its receipt says, and how often its receiver has it. */
type Letter = { id: string; channel: ChannelName; status: DeliveryStatus; taken: number };

export type Row = {
  channel: ChannelName;
  letters: number;
  accepted: number;
  refused: number;
  failed: number;
  unconfirmed: number;
  /** Letters that the receiver really has. */
  taken: number;
  /** Of the unconfirmed, those that the receiver has. */
  unconfirmedTaken: number;
};

export type Counter = {
  rows: Row[];
  /** Gone from the database, or accepted there and nowhere to be found. */
  lost: number;
  /** Taken more than once by a gateway or in the folder, or by two receivers. */
  twice: number;
  notFinal: number;
  /** Said to be refused or given up, and taken all the same. */
  untrue: number;
  smtp: {
    repeats: number;
    /** In hand at a kill, or kept by a server that dropped the line. */
    allowed: number;
    /** More copies of a letter than its own troubles explain. */
    unexplained: number;
  };
};

/** What of the receivers is looked at. */
type Sinks = {
  mail: Pick<SmtpSink, 'accepted' | 'unanswered'>;
  gateways: Pick<Gateways, 'stored'>;
  captured: () => string[];
};

type Known = {
  /** Messages stored at the beginning; each had three letters. */
  messageIds: string[];
  sinks: Sinks;
  /** Deliveries in progress at a kill, with how often. */
  inProgress: Map<string, number>;
};

/** Compares what the receipts say with what the receivers have. */
export async function counter({ messageIds, sinks, inProgress }: Known): Promise<Counter> {
  const takenBy = readSinks(sinks);
  const letters: Letter[] = [];
  for (const id of messageIds) {
    const receipt = await findReceipt(receiptToken(id));
    for (const { id: delivery, channel, status } of receipt?.lines ?? []) {
      const places = Object.values(takenBy).map((counts) => counts.get(delivery) ?? 0);
      // A mail may come again under its id: that is counted by itself, and is one letter here.
      const taken = places.reduce((sum, count) => sum + count, 0);
      letters.push({ id: delivery, channel, status, taken });
    }
  }
  const is = (...statuses: DeliveryStatus[]) =>
    letters.filter((one) => statuses.includes(one.status));
  const missing = messageIds.length * 3 - letters.length;
  return {
    rows: rowsOf(letters),
    lost: missing + is('accepted').filter(({ taken }) => taken === 0).length,
    twice: letters.filter(({ taken }) => taken > 1).length + takenUnderOtherIds(sinks),
    notFinal: letters.filter(({ status }) => !hasEnded(status) || status === 'on_hold').length,
    untrue: is('refused', 'failed').filter(({ taken }) => taken > 0).length,
    smtp: countRepeats(sinks, inProgress),
  };
}

/** How often each delivery was taken, by kind of receiver. */
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

/** Every writer has one letter to an office: a second one there came under another id. */
function takenUnderOtherIds({ gateways }: Sinks): number {
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
      taken: own.filter(({ taken }) => taken > 0).length,
      unconfirmedTaken: own.filter((one) => one.status === 'unconfirmed' && one.taken > 0).length,
    };
  });
}

function countRepeats({ mail }: Sinks, inProgress: Map<string, number>): Counter['smtp'] {
  let [repeats, allowed, unexplained] = [0, 0, 0];
  for (const [messageId, copies] of mail.accepted) {
    const dropped = mail.unanswered.filter((id) => id === messageId).length;
    const may = dropped + (inProgress.get(deliveryOf(messageId)) ?? 0);
    repeats += copies.length - 1;
    allowed += may;
    unexplained += Math.max(0, copies.length - 1 - may);
  }
  return { repeats, allowed, unexplained };
}
