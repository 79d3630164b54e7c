/** What one check of the shipped tables against a source came to. */
export type DataCheck = {
  name: string;
  /** How many were tried, and how many were right. */
  tried: number;
  right: number;
  /** Least share that has to be right. */
  needed: number;
  /** The first few that were wrong, in words. */
  wrong: string[];
};

const SHOWN = 5;

/** Counts as it goes; `wrong` keeps the first few. */
export function startCheck(
  name: string,
  needed = 1,
): DataCheck & { note(fault: string | undefined): void } {
  const check = {
    name,
    needed,
    tried: 0,
    right: 0,
    wrong: [] as string[],
    /** @param fault nothing where it was right */
    note(fault: string | undefined) {
      check.tried += 1;
      if (fault === undefined) check.right += 1;
      else if (check.wrong.length < SHOWN) check.wrong.push(fault);
    },
  };
  return check;
}

/** Nothing tried proves nothing. */
export function isPassed({ tried, right, needed }: DataCheck): boolean {
  return tried > 0 && right / tried >= needed;
}

/** One line for a person, and one for each of the first faults. */
export function printCheck(check: DataCheck): string[] {
  const { name, tried, right, needed, wrong } = check;
  const share = tried > 0 ? ((100 * right) / tried).toFixed(3) : '0';
  const verdict = isPassed(check) ? 'ok  ' : 'FAIL';
  const count = `${right} of ${tried} right (${share} %, needed ${100 * needed} %)`;
  return [`${verdict} ${name}: ${count}`, ...wrong.map((fault) => `       ${fault}`)];
}
