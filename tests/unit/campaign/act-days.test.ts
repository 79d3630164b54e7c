import { describe, expect, test } from 'vitest';
import { actDays, momentsOfWords } from '@/lib/campaign/act-days';
import { copy } from '@/lib/campaign/copy';
import { edition, letterText, shippedNames } from '@/lib/campaign/edition';
import { languages } from '@/lib/campaign/languages';
import { callScript, meetingRequest } from '@/lib/campaign/scripts';
import { type ShareLength, shareLimits, shareText } from '@/lib/campaign/share-texts';
import { composeLetter } from '@/lib/delivery/letters/letter';
import { printedLetter } from '@/lib/receipts/self-send/printed-letter';
import { days, noonOf, staleIn } from '../../support/dated-phrases';
import { leaves } from '../../support/every-word';
import { parts } from '../delivery/sample-letter';

test('dates change at midnight in Washington, and a due date counts until the end of its day', () => {
  const at = (moment: string) => actDays(new Date(moment));
  expect(at('2027-01-03T04:59:59Z').newCongress).toBe(false);
  expect(at('2027-01-03T05:00:00Z').newCongress).toBe(true);
  expect(at('2027-01-24T04:59:59Z').reportsDuePassed).toBe(false);
  expect(at('2027-01-24T05:00:00Z').reportsDuePassed).toBe(true);
  expect(at('2029-01-24T04:59:59Z').impactDuePassed).toBe(false);
  expect(at('2029-01-24T05:00:00Z').impactDuePassed).toBe(true);
});

test('the listed moments cover every wording of the law edition', () => {
  const known = new Set(momentsOfWords.map((on) => letterText(edition('2026-law', 'en', on))));
  for (const day of days) {
    expect(known).toContain(letterText(edition('2026-law', 'en', noonOf(day))));
  }
  expect(known.size).toBe(2);
});

/** The final texts that offices and visitors get in an edition on a day. */
function textsOf(name: (typeof shippedNames)[number], language: 'en' | 'es', on: Date) {
  const words = edition(name, language, on);
  const values = { title: 'Senator', member: 'Example', town: 'Springfield', state: 'Guam' };
  const body = letterText(words);
  const letter = { ...parts, language, subject: words.subject, body, writtenAt: on };
  const lengths = Object.keys(shareLimits) as ShareLength[];
  return [
    ...leaves({ ...words, script: [], thanks: [], meeting: [], requests: [] }),
    ...(['house', 'senate'] as const).flatMap((chamber) =>
      [true, false].map((carriedIt): [string, string] => [
        `script ${chamber} ${carriedIt}`,
        callScript(words, { chamber, carriedIt }, values).join('\n'),
      ]),
    ),
    ...(['house', 'senate'] as const).flatMap((chamber) =>
      [true, false].map((carriedIt): [string, string] => [
        `meeting ${chamber} ${carriedIt}`,
        meetingRequest(words, { chamber, carriedIt }, values),
      ]),
    ),
    ['letter', composeLetter(letter).text],
    ['paper', JSON.stringify(printedLetter({ ...letter, address: [], now: on }))],
    ...lengths.map((length): [string, string] => [length, shareText(name, language, length)]),
    ...leaves(copy(language).mail, [['◊', '◊', '◊']]),
  ] as [string, string][];
}

describe.each(days)('on %s', (day) => {
  for (const name of shippedNames) {
    test.each(languages)(`no text of ${name} in %s is stale`, (language) => {
      const found = textsOf(name, language, noonOf(day)).flatMap(([where, text]) =>
        staleIn(text, day).map((phrase) => `${where}: ${phrase}`),
      );
      expect(found).toEqual([]);
    });
  }

  test('the request names the report in the right tense', () => {
    const [en, es] = languages.map((language) => edition('2026-law', language, noonOf(day)));
    const passed = day > '2027-01-23';
    for (const text of [
      en?.ask,
      en?.letter[0],
      en?.script.house.join(' '),
      en?.requests?.ask.house,
      en?.requests?.thanks.senate,
    ]) {
      const due = `${passed ? 'which were ' : ''}due January 23, 2027`;
      expect(text).toContain(`the U.S. attorneys’ reports, ${due}, on survivors’ court filings`);
    }
    for (const text of [
      es?.ask,
      es?.letter[0],
      es?.script.house.join(' '),
      es?.requests?.ask.house,
      es?.requests?.thanks.senate,
    ]) {
      const due = `${passed ? 'debían' : 'deben'} rendir para el 23 de enero de 2027`;
      expect(text).toContain(`los informes que los fiscales federales ${due}`);
    }
  });

  test('the reason to act now fits the date', () => {
    const { whyNow } = edition('2026-law', 'en', noonOf(day));
    const reason =
      day < '2027-01-03'
        ? 'before this Congress ends on January 3, 2027'
        : day <= '2027-01-23'
          ? 'A new Congress began on January 3, 2027'
          : 'That date has passed';
    expect(whyNow).toContain(reason);
    expect(whyNow).toMatch(/Call today/);
  });
});

test.each([
  ['The report is due January 23, 2027.', '2027-01-24'],
  ['The report was due January 23, 2027.', '2027-01-23'],
  ['Do it before this Congress ends.', '2027-01-03'],
  ['El informe debe entregarse el 23 de enero de 2027.', '2027-01-24'],
  ['Due January 23, 2029', '2029-01-24'],
  ['Dear undefined,', '2026-11-28'],
])('a stale phrase is found: %s on %s', (text, day) => {
  expect(staleIn(text, day)).toHaveLength(1);
});
