import { describe, expect, test } from 'vitest';
import { copy } from '@/lib/campaign/copy';
import { edition, shippedNames } from '@/lib/campaign/edition';
import { languages } from '@/lib/campaign/languages';
import { shareImagePath, shareImages } from '@/lib/campaign/share-image';
import {
  frameCode,
  linkCode,
  type ShareLength,
  sharedAddress,
  shareLimits,
  shareText,
} from '@/lib/campaign/share-texts';
import { respondents, statistics } from '@/lib/campaign/statistics';

/** A long campaign address. X counts every address as 23 characters. */
const SITE = 'https://act.a-long-name-of-a-campaign.example.org';
const lengths = Object.keys(shareLimits) as ShareLength[];

/** Numbers that a text may contain: those of the survey and of the bills. */
const KNOWN = [
  ...[respondents, statistics.record.percent, statistics.arrests.percent, 100].map(String),
  ...['7137', '4214'],
];

describe.each(shippedNames)('the share texts of %s', (name) => {
  test.each(languages)('fit their length limits with the address in %s', (language) => {
    for (const length of lengths) {
      const whole = `${shareText(name, language, length)} ${sharedAddress(SITE, language)}`;
      expect([...whole].length, whole).toBeLessThanOrEqual(shareLimits[length]);
    }
  });

  test.each(languages)('contain no unsourced number and no address in %s', (language) => {
    for (const length of lengths) {
      const text = shareText(name, language, length);
      const numbers = text.match(/\d+/g) ?? [];
      expect(numbers.filter((number) => !KNOWN.includes(number))).toEqual([]);
      expect(text).not.toMatch(/https?:|www\.|@|#/);
    }
  });

  test('differ between the languages', () => {
    for (const length of lengths) {
      expect(shareText(name, 'es', length)).not.toBe(shareText(name, 'en', length));
    }
  });
});

test('the share image shows the headline only while it is the shipped headline', () => {
  for (const language of languages) {
    for (const name of shippedNames) {
      const { headline } = edition(name, language);
      const shipped = shareImagePath(name, language, headline);
      const reworded = shareImagePath(name, language, `${headline}, as staff say it`);
      expect([shipped, reworded]).toEqual([
        `/share-image/${name}-${language}.png`,
        `/share-image/plain-${language}.png`,
      ]);
      for (const path of [shipped, reworded]) {
        expect(shareImages[path.replace('/share-image/', '')]?.language).toBe(language);
      }
    }
  }
});

test.each(languages)('the code for other sites contains only plain markup in %s', (language) => {
  const { share } = copy(language);
  expect(linkCode(SITE, language, share.buttonWords)).toBe(
    `<a href="${SITE}/${language}" hreflang="${language}">${share.buttonWords}</a>`,
  );
  const frame = frameCode(SITE, language, share.frameName);
  expect(frame).toContain(`src="${SITE}/${language}/embed"`);
  expect(frame).toContain(`title="${share.frameName}"`);
  expect(frame).toMatch(/height="\d+" loading="lazy"><\/iframe>$/);
  expect(frame).not.toMatch(/style=|script|sandbox|\son\w+=/);
  expect(linkCode(SITE, language, '"><script>')).not.toMatch(/"><script>/);
});
