import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import config from '@/next.config';

/** Whether a route below `app` matches a path pattern. Route groups are not part of the path. */
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

test('every redirect of a moved page is permanent and leads to an existing page', async () => {
  const moved = (await config.redirects?.()) ?? [];
  expect(moved.length).toBeGreaterThan(0);
  for (const { source, destination, ...how } of moved) {
    expect(isAnswered(destination), destination).toBe(true);
    expect(isAnswered(source), source).toBe(false);
    expect(how).toEqual({ permanent: true });
  }
});
