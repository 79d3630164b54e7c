/** A bill as CWC names it: `type` is `hr` or `s`. */
export type Bill = { congress: 118 | 119; type: 'hr' | 's'; number: number };

/** "H.R. 7137" or "S. 4214". */
export function billName({ type, number }: Bill): string {
  return `${type === 'hr' ? 'H.R.' : 'S.'} ${number}`;
}
