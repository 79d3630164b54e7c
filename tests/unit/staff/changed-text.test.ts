import { expect, test } from 'vitest';
import { wordingKeys } from '@/lib/campaign/wording';
import { changedText } from '@/lib/staff/campaign/wording-labels';

test('changed fields are named, and counted if they are many', () => {
  expect(changedText([])).toBe('nothing');
  expect(changedText(['en-headline', 'es-headline'])).toBe(
    'Headline in English, Headline in Spanish',
  );
  expect(changedText([...wordingKeys])).toBe(`${wordingKeys.length} fields`);
});
