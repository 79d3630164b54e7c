const TIMES = 8;
/** Number of rounds. The first also compiles; the cheapest of several is the work alone. */
const ROUNDS = 3;
/** Tolerance, in milliseconds, of the system's count of processor time. */
const GRAIN_MS = 2;

/**
 * Growth of the cost of `work` with its input: about 1 if eight times the input takes eight times
 * as long, about 8 if it takes 64 times as long. It is measured in processor time, which, unlike
 * elapsed time, does not include the time of other programs.
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

/** Limit that proportional growth stays below and quadratic growth exceeds. */
export const IN_PROPORTION = 3;
