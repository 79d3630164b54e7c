import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { copy } from '@/lib/campaign/copy';
import { moves } from '@/lib/delivery/status';

/** Suffixes of the classes that style statuses, such as `accepted` in `.is-accepted`. */
function statusesIn(file: string, prefix: string): string[] {
  const css = readFileSync(file, 'utf8');
  return [...css.matchAll(new RegExp(`\\.${prefix}-([a-z_]+)`, 'g'))].map(
    ([, status = '']) => status,
  );
}

test.each([
  ['components/page/journey.css', 'is', Object.keys(copy('en').states)],
  ['components/staff/staff.css', 'status', Object.keys(moves)],
])('%s styles only statuses that exist', (file, prefix, statuses) => {
  const styled = statusesIn(file, prefix);
  expect(styled.length).toBeGreaterThan(0);
  expect(styled.filter((status) => !statuses.includes(status))).toEqual([]);
});
