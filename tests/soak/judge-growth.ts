import { middle } from '../bench/timing';

/** Memory of the site at one moment of the run. */
export type Sample = { seconds: number; residentMb: number; heapMb: number };

export type MemoryVerdict = {
  /** Middle of the second quarter of the run, and of its last. */
  earlyMb: number;
  lateMb: number;
  mostMb: number;
  /** Growth of the resident memory between the two, as a part of the first. */
  growth: number;
  isFlat: boolean;
};

/** The collector of garbage alone moves it by as much from one minute to the next. */
export const MAX_GROWTH = 0.1;

/**
 * Whether memory stays where it is under a load that stays as it is. The first quarter does not
 * count: caches fill and code is compiled.
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
