import fc from 'fast-check';

/** Code that must accept any input of a kind, in time and without throwing. */
export type FuzzTarget = {
  name: string;
  input: fc.Arbitrary<unknown>;
  run: (input: never) => unknown;
};

export const target = <Input>(
  name: string,
  input: fc.Arbitrary<Input>,
  run: (input: Input) => unknown,
): FuzzTarget => ({ name, input, run });

/** CPU time limit per input, which other programs on a busy machine do not affect. */
export const MAX_INPUT_MS = 2_000;

/**
 * Sends random inputs for the given time.
 * @returns the number of inputs
 * @throws with the smallest input that failed and how to reproduce it
 */
export async function fuzz(
  { name, input, run }: FuzzTarget,
  { milliseconds, seed }: { milliseconds: number; seed: number },
): Promise<number> {
  let sent = 0;
  const property = fc.asyncProperty(input, async (value) => {
    sent += 1;
    const before = process.cpuUsage();
    await run(value as never);
    const { user, system } = process.cpuUsage(before);
    const spent = (user + system) / 1_000;
    if (spent > MAX_INPUT_MS) throw new Error(`took ${Math.round(spent)} ms`);
  });
  const details = await fc.check(property, {
    seed,
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: milliseconds,
    markInterruptAsFailure: false,
  });
  // An interruption before the first input is not a failure.
  if (details.counterexample !== null) {
    const { errorInstance: cause } = details;
    throw new Error(`${name}, seed ${seed}: ${cause}\n${fc.defaultReportMessage(details)}`, {
      cause,
    });
  }
  return sent;
}
