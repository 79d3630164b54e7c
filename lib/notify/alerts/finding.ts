import type { AlertKind } from './alert-kinds';

/** Something that a check saw. */
export type Finding = {
  subject: string;
  /** Fixed words and numbers. */
  detail?: string;
  /**
   * Bad enough to raise an alert; otherwise only not good enough to end an open one, so that what
   * goes up and down around its limit is told once.
   */
  isBad: boolean;
};

/** One check: what it sees now, for one kind of alert. */
export type Check = {
  kind: AlertKind;
  find(): Promise<Finding[]>;
  /** Which open alerts are this machine's to end; all of the kind if nothing is said. */
  mayEnd?(alert: { subject: string; createdAt: Date }): boolean;
};
