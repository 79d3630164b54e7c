import type { CallOutcome } from '@/lib/offices/calling/calls';
import type { ChannelName, DeliveryStatus } from '@/lib/platform/db';

/**
 * What became of letters, as the sums know it: the state of the delivery, but waiting and being
 * sent are one, and what was accepted where nothing goes on to an office is told apart.
 */
export type Outcome =
  | Exclude<DeliveryStatus, 'queued' | 'sending'>
  | 'on_the_way'
  | 'captured'
  | 'test_mode';

/** Messages in both languages, and how many of them hold words of the supporter's own. */
export type Written = { english: number; spanish: number; own: number };

export type DayFigure = Written & { day: string };
/** Of every day together: 13 is from one to two in the afternoon. */
export type HourFigure = Written & { hour: number };
export type StateFigure = Written & { state: string };
export type ChannelFigure = { channel: ChannelName; outcome: Outcome; letters: number };
export type OfficeFigure = {
  /** Empty for letters whose seat is not known. */
  seat: string;
  /** Who holds the seat now. */
  name: string | null;
  letters: number;
  outcomes: Partial<Record<Outcome, number>>;
};
export type CallFigure = { day: string; outcome: CallOutcome; calls: number };
/** What is on its way at this moment, whenever it was written. */
export type QueueFigure = { letters: number; oldestSince: Date | null };

export type Figures = {
  /** Days without a message are left out. */
  days: DayFigure[];
  hours: HourFigure[];
  /** The one with the most messages first. */
  states: StateFigure[];
  channels: ChannelFigure[];
  /** The one with the most letters first. */
  offices: OfficeFigure[];
  /** How many offices there are letters to. */
  officeCount: number;
  /** Letters that offices' own entrances accepted, by bucket (lib/messages/tallies/speed.ts). */
  speed: Map<number, number>;
  calls: CallFigure[];
  queue: QueueFigure;
  /** When all but calls and the queue was counted; nothing before the first time. */
  asOf: Date | undefined;
};
