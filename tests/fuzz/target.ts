import fc from 'fast-check';

/** Something that takes any input of its kind without throwing, and in time. */
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

/** Processor time that one input may take; other programs of a busy machine do not count. */
export const MAX_INPUT_MS = 2_000;

/**
 * Sends made-up inputs for some time.
 * @returns how many were sent
 * @throws with the smallest input that failed, and how to send it again
 */
export async function fuzz(
  { name, input, run }: FuzzTarget,
  { milliseconds, seed }: { milliseconds: number; seed: number },
): Promise<number> {
  let sent = 0;
  const property = fc.asyncProperty(input, async (given) => {
    sent += 1;
    const before = process.cpuUsage();
    await run(given as never);
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
  // Interrupted before the first input is no failure.
  if (details.counterexample !== null) {
    throw new Error(`${name}, seed ${seed}: ${fc.defaultReportMessage(details)}`, {
      cause: details.errorInstance,
    });
  }
  return sent;
}
