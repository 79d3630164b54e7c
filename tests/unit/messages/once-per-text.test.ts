import { expect, test } from 'vitest';
import { oncePerText } from '@/lib/messages/once-per-text';

test('a text is searched once, another text again', () => {
  const searched: string[] = [];
  const lengths = oncePerText((text) => {
    searched.push(text);
    return [text.length];
  });
  expect([lengths('one'), lengths('one'), lengths('three')]).toEqual([[3], [3], [5]]);
  expect(searched).toEqual(['one', 'three']);
});

test('texts with thousands of findings do not fill the memory', () => {
  let searches = 0;
  const find = oncePerText(() => {
    searches += 1;
    return Array.from({ length: 5_000 }, () => 0);
  });
  const texts = Array.from({ length: 10 }, (_, at) => `text ${at}`);
  for (const text of texts) find(text);
  expect(find('text 9')).toHaveLength(5_000);
  expect(searches).toBe(10);
  // The oldest was dropped for the newest, and is searched again.
  expect(find('text 0')).toHaveLength(5_000);
  expect(searches).toBe(11);
});
