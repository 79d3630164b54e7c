import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import config from '@/next.config';

/** Folders below `app` that answer under a path pattern; groups do not show in the address. */
function isAnswered(pattern: string): boolean {
  const folders = pattern
    .split('/')
    .filter(Boolean)
    .map((part) => part.replace(/^:(\w+)(?:\(.*\))?$/, '[$1]'));
  const groups = folders[0] === 'staff' ? [['staff'], ['staff', '(admin)']] : [[]];
  const rest = folders[0] === 'staff' ? folders.slice(1) : folders;
  return groups.some((group) =>
    ['page.tsx', 'route.ts'].some((file) => existsSync(path.join('app', ...group, ...rest, file))),
  );
}

test('an address that moved leads to a page that exists, for good', async () => {
  const moved = (await config.redirects?.()) ?? [];
  expect(moved.length).toBeGreaterThan(0);
  for (const { source, destination, ...how } of moved) {
    expect(isAnswered(destination), destination).toBe(true);
    expect(isAnswered(source), source).toBe(false);
    expect(how).toEqual({ permanent: true });
  }
});
