import type { LinkSource } from '@/lib/campaign/link-sources';
import type { CallOutcome, ChannelName, DeliveryStatus } from '@/lib/platform/db';

/**
 * Outcome of letters in the counters: the delivery's status, except that queued and being sent are
 * one outcome, and accepted in test mode is a separate one.
 */
export type LetterOutcome =
  | Exclude<DeliveryStatus, 'queued' | 'sending'>
  | 'on_the_way'
  | 'captured'
  | 'test_mode';

/** Messages in each language, and how many of them contain the supporter's own text. */
export type MessageCounts = { english: number; spanish: number; own: number };

export type DayCount = MessageCounts & { day: string };
/** Messages by hour of the day, over all days; 13 means from 1 to 2 p.m. */
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
/** Letters queued or being sent at this moment, whenever they were written. */
export type QueueCount = { letters: number; oldestSince: Date | null };

/** Four headline totals. */
export type Totals = {
  messages: number;
  calls: number;
  /** Deliveries that supporters sent themselves. */
  selfSent: number;
  /**
   * Email addresses that opted in to the newsletter, as an export has them; those with deleted
   * personal data no longer count.
   */
  optIns: number;
};

/** Totals of the chosen days, of their last seven days, and of the seven days before. */
type Headline = { all: Totals; week: Totals; weekBefore: Totals; weekEnd: string };

export type Figures = {
  headline: Headline;
  /** Link sources, most messages first. */
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
  /**
   * Letters accepted by the offices' online systems, by time bucket
   * (lib/messages/reports/report-counts.ts).
   */
  speed: Map<number, number>;
  calls: CallCount[];
  queue: QueueCount;
  /**
   * Time at which everything except calls and the queue was counted; undefined before the first
   * count.
   */
  asOf: Date | undefined;
};
