/** Number of inputs per measurement. */
export function inputsFor({ quick }: { quick: boolean }) {
  return quick ? 10_000 : 100_000;
}

/**
 * Milliseconds that 99 % of single calls do not exceed. The first thousand calls warm the code up
 * and are not counted.
 */
export function p99<T>(inputs: T[], ask: (input: T) => unknown): number {
  for (const input of inputs.slice(0, 1_000)) ask(input);
  const times = new Float64Array(inputs.length);
  inputs.forEach((input, index) => {
    const began = performance.now();
    ask(input);
    times[index] = performance.now() - began;
  });
  times.sort();
  return times[Math.ceil(times.length * 0.99) - 1] ?? 0;
}

/** Value that 95 % of the times do not exceed. */
export function p95(times: number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}

/** Median, which one slow round does not change. */
export function middle(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** The same pseudorandom numbers from 0 to 1 in every run (mulberry32, public domain). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
