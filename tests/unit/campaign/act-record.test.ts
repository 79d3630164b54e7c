import { describe, expect, test } from 'vitest';
import { actDuties, actHistory } from '@/lib/campaign/act-history';
import { actStatus, findEnactedBill, isOver } from '@/lib/campaign/act-record';
import { editionFacts } from '@/lib/campaign/edition';
import { lawSources } from '@/lib/campaign/law-sources';

const on = (day: string) => new Date(`${day}T12:00:00Z`);

describe('the status of the Act', () => {
  test.each([
    ['2023-12-31', 'lapsed'],
    ['2024-06-01', 'pending'],
    ['2025-01-02', 'pending'],
    ['2025-01-03', 'lapsed'],
    ['2025-02-13', 'lapsed'],
    ['2025-02-14', 'pending'],
    ['2026-01-22', 'pending'],
    ['2026-01-23', 'enacted'],
    ['2030-01-01', 'enacted'],
  ])('on %s is %s', (day, status) => {
    expect(actStatus(on(day))).toBe(status);
  });

  test('of two companion bills, only the one that the President signed became law', () => {
    const { bills } = editionFacts('2026-law');
    expect(findEnactedBill(bills, on('2026-01-22'))).toBeUndefined();
    expect(findEnactedBill(bills, on('2026-01-23'))).toMatchObject({ type: 'hr', number: 4323 });
    const old = editionFacts('2024-bill').bills;
    expect(findEnactedBill(old, on('2026-11-23'))).toBeUndefined();
  });

  test('the 2024 bills lapse and never become law', () => {
    const { bills } = editionFacts('2024-bill');
    expect(actStatus(on('2024-06-01'), bills)).toBe('pending');
    expect(actStatus(on('2026-11-23'), bills)).toBe('lapsed');
  });
});

describe('isOver', () => {
  test('is true for the 2024 bill edition from the end of its Congress', () => {
    expect(isOver('2024-bill', on('2025-01-02'))).toBe(false);
    expect(isOver('2024-bill', on('2025-01-03'))).toBe(true);
    expect(isOver('2024-bill', on('2026-11-23'))).toBe(true);
  });

  test('is false for the 2026 law edition', () => {
    expect(isOver('2026-law', on('2026-11-23'))).toBe(false);
  });
});

test('every entry of the record has a date and a source', () => {
  const entries = [...Object.values(actHistory), ...Object.values(actDuties)];
  for (const { date, source } of entries) {
    expect(date).toMatch(/^\d{4}(-\d\d){0,2}$/);
    expect(URL.canParse(source.url)).toBe(true);
  }
  for (const source of Object.values(lawSources)) expect(URL.canParse(source.url)).toBe(true);
});

test('the history is sorted from oldest to newest', () => {
  const years = Object.values(actHistory).map(({ date }) => date.slice(0, 4));
  expect(years).toEqual(years.toSorted());
});
