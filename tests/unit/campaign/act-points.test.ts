import { describe, expect, test } from 'vitest';
import {
  actHistory,
  actStages,
  drawnStages,
  drawnYears,
  placeInTime,
} from '@/lib/campaign/act-history';
import {
  changedPoints,
  doesPoints,
  generalAnswers,
  helpsPoints,
  limitPoints,
  openAsks,
  samePoints,
} from '@/lib/campaign/act-points';
import { copy } from '@/lib/campaign/copy';
import { languages } from '@/lib/campaign/languages';

test('the copy has exactly one text in each language for every point, answer, and ask', () => {
  for (const language of languages) {
    const { act, actCarried, actChanges, actQuestions } = copy(language);
    expect(Object.keys(act.does)).toEqual(Object.keys(doesPoints));
    expect(Object.keys(act.helps)).toEqual(Object.keys(helpsPoints));
    expect(Object.keys(act.not)).toEqual(Object.keys(limitPoints));
    expect(Object.keys(actChanges.changed)).toEqual(Object.keys(changedPoints));
    expect(Object.keys(actChanges.same)).toEqual(Object.keys(samePoints));
    expect(Object.keys(actQuestions)).toEqual(Object.keys(generalAnswers));
    expect(Object.keys(actCarried.asks)).toEqual(Object.keys(openAsks));
  }
});

test('only the listed points have high confidence', () => {
  const firm = Object.entries({ ...changedPoints, ...samePoints }).filter(
    ([, { confidence }]) => confidence === 'high',
  );
  expect(firm.map(([key]) => key).sort()).toEqual(
    [
      ...['arrests', 'arrestsOther', 'convictions', 'defense', 'grants', 'rights', 'sentences'],
      ...['violent', 'who'],
    ].sort(),
  );
});

describe('the stages of the history', () => {
  const events = Object.values(actStages).flatMap(({ events }) => [...events]);

  test('contain every event once, in the order of the record', () => {
    expect(events).toEqual(Object.keys(actHistory));
  });

  test('contain only events from their period', () => {
    for (const { from, to, events } of Object.values(actStages)) {
      for (const key of events) {
        const { date } = actHistory[key];
        expect(date.slice(0, 4) >= from.slice(0, 4) && date.slice(0, 4) <= to.slice(0, 4)).toBe(
          true,
        );
        if (date.length > 4) {
          expect(placeInTime(date)).toBeGreaterThanOrEqual(placeInTime(from));
          expect(placeInTime(date)).toBeLessThanOrEqual(placeInTime(to));
        }
      }
    }
  });
});

describe('the timeline drawing', () => {
  test.each([
    ['2016', 0],
    ['2017', 100],
    ['2016-07-02', 50],
    ['2026-01-23', 1006],
    ['2030', 1400],
  ])('places %s %i hundredths of a year after its start', (date, place) => {
    expect(placeInTime(date)).toBe(place);
  });

  test('marks an event only if at least its month is known', () => {
    expect(drawnStages.tried.days).toEqual([]);
    expect(drawnStages.bill2024.days).toEqual(['2024-01', '2024-05-01', '2025-01-03']);
    expect(drawnStages.back.days).toHaveLength(7);
    expect(drawnStages.due.days).toEqual(['2027-01-23', '2027-01-23', '2029-01-23']);
  });

  test('starts with the first stage and ends after the last one', () => {
    expect(placeInTime(actStages.tried.from)).toBe(0);
    expect(placeInTime(drawnStages.due.to)).toBeLessThan(placeInTime(`${drawnYears.end}`));
  });
});
