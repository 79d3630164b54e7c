import { expect, test } from 'vitest';
import { freeStartMemory } from '@/lib/platform/heap';

test('memory that nothing uses is freed', async () => {
  const unused = new WeakRef({ bytes: new Uint8Array(1_000_000) });
  // A reference that was just made lives until the end of the turn.
  await new Promise((resolve) => setTimeout(resolve));
  freeStartMemory();
  expect(unused.deref()).toBeUndefined();
});
