import type { Cursor } from './cursor';
import { GATHER_MOST, gather } from './gather';
import { countSlice, slicesFrom } from './slices';
import { type Walked, walk } from './walk';
import type { Wanted } from './wanted';

/** Where one in so many of the newest fits, many more will, and nothing is gathered. */
const DENSE = 20;

/** Of messages with filters: how many there are, and all of them where they are few. */
export type Survey = { count: number; isLeast?: true; all?: Cursor[] };

const made = new WeakMap<Wanted, Promise<Survey>>();

/** Made once for the list and the count of a page. */
export function survey(wanted: Wanted): Promise<Survey> {
  const making = made.get(wanted) ?? makeSurvey(wanted);
  made.set(wanted, making);
  return making;
}

async function makeSurvey(wanted: Wanted): Promise<Survey> {
  const stop = (wanted.few ?? GATHER_MOST) + 1;
  const walked = await walk(wanted, {}, stop);
  const near = walked.ids.length;
  if (!walked.end || near >= stop) return { count: near };
  if (near * DENSE >= walked.steps) return { count: await countOn(wanted, walked, stop) };
  const all = await gather(wanted);
  if (all === 'many') return { count: stop };
  if (all !== 'unknown') return { count: all.length, all };
  // Too much to look through for a number alone: what the last days have is said.
  return { count: await countOn(wanted, walked, stop, 2), isLeast: true };
}

/** Goes on behind a walk, slice by slice; counting stops at `stop`. */
async function countOn(wanted: Wanted, { ids, end }: Walked, stop: number, slicesMost = 99) {
  let count = ids.length;
  if (!end) return count;
  for (const slice of slicesFrom(end.createdAt, wanted.from).slice(0, slicesMost)) {
    if (count >= stop) break;
    count += await countSlice({ wanted, slice, after: end }, stop - count);
  }
  return count;
}
