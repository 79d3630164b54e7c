import { describe, expect, test } from 'vitest';
import { callScript } from '@/lib/campaign/call-script';
import { defaultEdition, edition, editionNames, letterText } from '@/lib/campaign/edition';
import { languages } from '@/lib/campaign/languages';

const shipped = editionNames.flatMap((name) =>
  languages.map((language) => ({ ...edition(name, language), edition: name, language })),
);

test('the call to action of 2024 is the default and names its bills', () => {
  const { bills, letter, ask } = edition(defaultEdition, 'en');
  expect(bills).toEqual([
    { congress: 118, type: 'hr', number: 7137 },
    { congress: 118, type: 's', number: 4214 },
  ]);
  expect(ask).toContain('H.R. 7137 and S. 4214');
  expect(letter.join()).toContain('H.R. 7137 and S. 4214');
});

describe.each(shipped)('$edition in $language', (words) => {
  test('subject and letter keep within what offices take', () => {
    expect([...words.subject].length).toBeGreaterThanOrEqual(6);
    expect([...words.subject].length).toBeLessThanOrEqual(500);
    const length = [...letterText(words)].length;
    expect(length).toBeGreaterThanOrEqual(6);
    expect(length).toBeLessThanOrEqual(10_000);
  });

  test('the letter has no greeting, no signature and no gap to fill', () => {
    expect(letterText(words)).not.toMatch(/\{\{|\[|dear |sincerely|estimad|atentamente/i);
  });

  test('the script fills in member and place, and nothing is left open', () => {
    const values = { member: 'Example', town: 'Springfield', state: 'Texas' };
    for (const chamber of ['house', 'senate'] as const) {
      const script = callScript(words, chamber, values).join(' ');
      expect(script).toContain('Example');
      expect(script).toContain('Springfield, Texas');
      expect(script).not.toContain('{{');
    }
  });
});
