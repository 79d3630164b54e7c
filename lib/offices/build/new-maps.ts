import { z } from 'zod';
import { isStateCode } from '@/lib/lookup/states';
import { readJson } from './read-json';
import { BadData, type SourceText } from './source-text';

/** The form in which the states were gathered; why one is uncertain stands in words. */
const shape = z.object({
  changed: z.array(z.string()),
  uncertain: z.record(z.string(), z.string()).default({}),
});

/**
 * States whose districts are drawn anew for a Congress, or may be.
 * @throws BadData for what is no state.
 */
export function printNewMaps(source: SourceText, congress: number): string {
  const { changed, uncertain } = readJson('States with new districts', source, shape);
  const rows = [
    ['sure', changed],
    ['uncertain', Object.keys(uncertain)],
  ] as const;
  for (const state of rows.flatMap(([, states]) => states)) {
    if (!isStateCode(state)) throw new BadData([`New districts are named of ${state}, no state`]);
  }
  const lines = rows
    .filter(([, states]) => states.length > 0)
    .map(([known, states]) => `${congress},${known},${[...states].sort().join(' ')}`);
  return `${['congress,known,states', ...lines].join('\n')}\n`;
}
