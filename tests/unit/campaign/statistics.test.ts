import { expect, test } from 'vitest';
import { copy } from '@/lib/campaign/copy';
import { languages } from '@/lib/campaign/languages';
import { respondents, statisticKeys, statistics, study } from '@/lib/campaign/statistics';

test('each statistic has a percentage, a source, and a sentence about what it does not say', () => {
  expect(statisticKeys).toHaveLength(6);
  for (const key of statisticKeys) {
    const { percent, source } = statistics[key];
    expect(percent).toBeGreaterThan(0);
    expect(percent).toBeLessThanOrEqual(100);
    expect(URL.canParse(source.url)).toBe(true);
    for (const language of languages) {
      expect(copy(language).statistics.saysNot[key].length).toBeGreaterThan(20);
    }
  }
  for (const source of [study.respondents, study.opened.source, study.published.source]) {
    expect(URL.canParse(source.url)).toBe(true);
  }
});

test('42 percent are of all respondents, 90 percent only of those with a record', () => {
  expect(respondents).toBe(457);
  expect(statistics.record).toMatchObject({ percent: 42, among: 'respondents' });
  expect(statistics.arrests).toMatchObject({ percent: 90, among: 'withRecord' });
  expect(statistics.custody.among).toBe('withRecordAndChildren');
});
