import type { LinkSource } from '@/lib/campaign/link-sources';
import type { CallOutcome, ChannelName, DeliveryStatus } from '@/lib/platform/db';

/**
 * Outcome of letters as the counters have it: the delivery's status, except that queued and being
 * sent are one, and accepted in test mode is separate.
 */
export type LetterOutcome =
  | Exclude<DeliveryStatus, 'queued' | 'sending'>
  | 'on_the_way'
  | 'captured'
  | 'test_mode';

/** Messages in both languages, and how many of them contain the supporter's own text. */
export type MessageCounts = { english: number; spanish: number; own: number };

export type DayCount = MessageCounts & { day: string };
/** All days together: 13 is from 1 to 2 p.m. */
export type HourCount = MessageCounts & { hour: number };
export type StateCount = MessageCounts & { state: string };
export type ChannelCount = { channel: ChannelName; outcome: LetterOutcome; letters: number };
export type OfficeCount = {
  /** Empty for letters whose seat is unknown. */
  seat: string;
  /** Current holder of the seat. */
  name: string | null;
  letters: number;
  outcomes: Partial<Record<LetterOutcome, number>>;
};
export type CallCount = { day: string; outcome: CallOutcome; calls: number };
/** Queued and being sent at this moment, whenever it was written. */
export type QueueCount = { letters: number; oldestSince: Date | null };

/** The four large numbers. */
export type Totals = {
  messages: number;
  calls: number;
  /** Deliveries that supporters sent themselves. */
  selfSent: number;
  /** Messages that asked for the newsletter; one whose person was erased no longer counts. */
  optIns: number;
};

/** Totals of the days chosen, of their last seven days, and of the seven before. */
export type Headline = { all: Totals; week: Totals; weekBefore: Totals; weekEnd: string };

export type Figures = {
  headline: Headline;
  /** Names in links, most messages first. */
  sources: LinkSource[];
  /** Days without a message are left out. */
  days: DayCount[];
  hours: HourCount[];
  /** Most messages first. */
  states: StateCount[];
  channels: ChannelCount[];
  /** Most letters first. */
  offices: OfficeCount[];
  /** Number of offices with letters. */
  officeCount: number;
  /** Letters accepted by offices' own gateways, by bucket (lib/messages/reports/speed.ts). */
  speed: Map<number, number>;
  calls: CallCount[];
  queue: QueueCount;
  /** When everything but calls and the queue was counted; null before the first time. */
  asOf: Date | undefined;
};
