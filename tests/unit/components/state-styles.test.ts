import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { copy } from '@/lib/campaign/copy';
import { moves } from '@/lib/delivery/status';

/** Suffixes of the classes that style states, such as `accepted` in `.is-accepted`. */
function statesIn(file: string, prefix: string): string[] {
  const css = readFileSync(file, 'utf8');
  return [...css.matchAll(new RegExp(`\\.${prefix}-([a-z_]+)`, 'g'))].map(
    ([, state = '']) => state,
  );
}

test.each([
  ['components/page/journey.css', 'is', Object.keys(copy('en').states)],
  ['components/staff/staff.css', 'status', Object.keys(moves)],
])('%s styles states that exist', (file, prefix, states) => {
  const styled = statesIn(file, prefix);
  expect(styled.length).toBeGreaterThan(0);
  expect(styled.filter((state) => !states.includes(state))).toEqual([]);
});
