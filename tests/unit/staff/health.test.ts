import { describe, expect, test } from 'vitest';
import { checkNode, judgeDisk, judgeMemory } from '@/lib/staff/health/machine-checks';
import { judgeProxy } from '@/lib/staff/health/service-checks';

const GB = 1024 ** 3;

test.each([
  ['20.20.2', 'warning'],
  ['22.14.0', 'ok'],
  ['24.4.1', 'ok'],
  ['25.1.0', 'warning'],
])('Node.js %s is %s in November 2026', (version, state) => {
  expect(checkNode(version, new Date('2026-11-29T12:00:00Z')).state).toBe(state);
});

test.each([
  [100, 50, 'ok'],
  [100, 9, 'warning'],
  [4, 0.9, 'warning'],
  [100, 0.1, 'wrong'],
])('a disk of %d GB with %d GB free is %s', async (all, free, state) => {
  const read = async () => ({ blocks: all * 1000, bavail: free * 1000, bsize: GB / 1000 });
  expect((await judgeDisk('/srv', read)).state).toBe(state);
});

test.each([
  [4, 2, 'ok'],
  [0.5, 0.5, 'warning'],
  [4, 0.3, 'warning'],
  [4, 0.1, 'wrong'],
])('%d GB of memory with %d GB available is %s', (total, free, state) => {
  expect(judgeMemory({ total: total * GB, free: free * GB }).state).toBe(state);
});

describe('proxy headers', () => {
  test('an unlisted proxy is wrong and named', () => {
    const judged = judgeProxy('https://example.org', { kind: 'untrusted', peer: '172.18.0.5' });
    expect(judged).toMatchObject({ state: 'wrong', todo: 'Add 172.18.0.5 to TRUSTED_PROXIES.' });
  });

  test.each([
    ['https://example.org', 'trusted', 'ok'],
    ['https://example.org', 'unreadable', 'wrong'],
    ['https://example.org', 'direct', 'wrong'],
    ['http://localhost:3000', 'direct', 'ok'],
  ] as const)('for %s the kind %s is %s', (url, kind, state) => {
    expect(judgeProxy(url, { kind }).state).toBe(state);
  });
});
