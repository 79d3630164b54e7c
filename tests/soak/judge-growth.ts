import { middle } from '../bench/timing';

/** Memory of the site at one moment of the run. */
export type Sample = { seconds: number; residentMb: number; heapMb: number };

export type MemoryVerdict = {
  /** Medians of the second and the last quarter of the run. */
  earlyMb: number;
  lateMb: number;
  mostMb: number;
  /** Growth of the resident memory between the two, as a fraction of the first. */
  growth: number;
  isFlat: boolean;
};

/** Garbage collection alone causes changes of this size from minute to minute. */
export const MAX_GROWTH = 0.1;

/**
 * Checks that memory is flat under constant load. The first quarter does not count, because caches
 * fill and code is compiled.
 */
export function judgeGrowth(samples: Sample[]): MemoryVerdict {
  const last = samples.at(-1)?.seconds ?? 0;
  const between = (from: number, to: number) =>
    middle(
      samples
        .filter(({ seconds }) => seconds >= last * from && seconds <= last * to)
        .map(({ residentMb }) => residentMb),
    );
  const [earlyMb, lateMb] = [between(0.25, 0.5), between(0.75, 1)];
  const growth = lateMb / earlyMb - 1;
  const mostMb = Math.max(...samples.map(({ residentMb }) => residentMb));
  return { earlyMb, lateMb, mostMb, growth, isFlat: growth <= MAX_GROWTH };
}
