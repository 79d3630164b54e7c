/** Result of one check of the shipped tables against a source. */
export type DataCheck = {
  name: string;
  /** Numbers of tested and of correct rows. */
  tried: number;
  right: number;
  /** Minimum share that must be correct. */
  needed: number;
  /** Descriptions of the first few errors. */
  wrong: string[];
};

const SHOWN = 5;

/** Starts a check that counts as it runs; `wrong` keeps the first few errors. */
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
    /** @param fault description of the error; undefined if the row was correct */
    note(fault: string | undefined) {
      check.tried += 1;
      if (fault === undefined) check.right += 1;
      else if (check.wrong.length < SHOWN) check.wrong.push(fault);
    },
  };
  return check;
}

/** A check of no rows proves nothing and does not pass. */
export function isPassed({ tried, right, needed }: DataCheck): boolean {
  return tried > 0 && right / tried >= needed;
}

/** One line with the result, and one for each of the first errors. */
export function printCheck(check: DataCheck): string[] {
  const { name, tried, right, needed, wrong } = check;
  const share = tried > 0 ? ((100 * right) / tried).toFixed(3) : '0';
  const verdict = isPassed(check) ? 'ok  ' : 'FAIL';
  const count = `${right} of ${tried} right (${share} %, needed ${100 * needed} %)`;
  return [`${verdict} ${name}: ${count}`, ...wrong.map((fault) => `       ${fault}`)];
}
