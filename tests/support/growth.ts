const TIMES = 8;
/** The first round also compiles; of several, the cheapest is the work alone. */
const ROUNDS = 3;
/** No more than what the system's count of processor time may miss. */
const GRAIN_MS = 2;

/**
 * How the cost of `work` grows with its input: about 1 when eight times as much takes eight times
 * as long, about 8 when it takes 64 times as long. Counted in processor time, which, unlike the
 * clock on the wall, does not run on while other programs have the processor.
 * @param work on an input of the given size
 */
export async function growth(work: (size: number) => unknown, size: number): Promise<number> {
  const eighths: number[] = [];
  const wholes: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    eighths.push(
      await cost(async () => {
        for (let part = 0; part < TIMES; part += 1) await work(Math.floor(size / TIMES));
      }),
    );
    wholes.push(await cost(() => work(size)));
  }
  return Math.min(...wholes) / (Math.min(...eighths) + GRAIN_MS);
}

/** Milliseconds of processor time. */
async function cost(work: () => unknown) {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** A count in proportion stays below it, a quadratic one above. */
export const IN_PROPORTION = 3;
