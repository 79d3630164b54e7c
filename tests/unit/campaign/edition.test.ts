import { describe, expect, test } from 'vitest';
import { edition, letterText, shippedNames } from '@/lib/campaign/edition';
import { billName } from '@/lib/campaign/edition-parts';
import { languages } from '@/lib/campaign/languages';
import { callScript, meetingRequest } from '@/lib/campaign/scripts';
import { easeOf, gradeOf, sentencesOf, wordCount } from '../../support/readability';

/** Minimum ease of Spanish texts; readability.test.ts requires more of whole pages. */
const MIN_EASE = 60;

const shipped = shippedNames.flatMap((name) =>
  languages.map((language) => ({ ...edition(name, language), edition: name, language })),
);

test('the 2024 edition names its two bills', () => {
  const { bills, letter, ask } = edition('2024-bill', 'en');
  expect(bills).toEqual([
    { congress: 118, type: 'hr', number: 7137 },
    { congress: 118, type: 's', number: 4214 },
  ]);
  expect(ask).toContain('H.R. 7137 and S. 4214');
  expect(letter.join()).toContain('H.R. 7137 in the House, S. 4214 in the Senate');
});

describe.each(shipped)('$edition in $language', (words) => {
  test('the subject and letter fit the limits of offices', () => {
    expect([...words.subject].length).toBeGreaterThanOrEqual(6);
    expect([...words.subject].length).toBeLessThanOrEqual(500);
    const length = [...letterText(words)].length;
    expect(length).toBeGreaterThanOrEqual(6);
    expect(length).toBeLessThanOrEqual(10_000);
  });

  test('the letter has at most 200 words and begins with the writer and the request', () => {
    expect(wordCount(letterText(words), words.language)).toBeLessThanOrEqual(200);
    expect(words.letter[0]).toMatch(/^(I’m your constituent|Usted me representa)/);
    expect(words.letter[0]).toMatch(/vote (?:for|yes)|vote a favor|publish|publique/);
    expect(words.letter.at(-1)).toMatch(/\?/);
  });

  test('the letter and scripts are easy to read', () => {
    const { letter, script, thanks, meeting, language } = words;
    const texts = {
      letter,
      meeting,
      script: script.house,
      asked: script.senate,
      thanks: thanks.house,
    };
    for (const [name, text] of Object.entries(texts)) {
      const sentences = sentencesOf([...text], language);
      if (language === 'en') expect(gradeOf(sentences), name).toBeLessThanOrEqual(8);
      else expect(easeOf(sentences), name).toBeGreaterThanOrEqual(MIN_EASE);
    }
  });

  test('the texts for the landing page are within their length limits', () => {
    const { headline, lead, won, left, ask, whyNow, language } = words;
    const count = (text: string) => wordCount(text, language);
    // Spanish needs more words for the same headline.
    expect(count(headline)).toBeLessThanOrEqual(language === 'es' ? 11 : 9);
    expect(count(lead.join(' '))).toBeLessThanOrEqual(45);
    expect(lead.join(' ').match(/\.(?: |$)/g)).toHaveLength(2);
    const all = [headline, ...lead, won, left, ask, whyNow];
    expect(count(all.join(' '))).toBeLessThanOrEqual(150);
  });

  test('the letter has no greeting, signature, or placeholder', () => {
    expect(letterText(words)).not.toMatch(/\{\{|\[|dear |sincerely|estimad|atentamente/i);
  });

  const values = {
    title: 'Delegate',
    member: 'Example',
    town: 'Springfield',
    state: 'Guam',
  };

  describe.each(['house', 'senate'] as const)('to the %s', (chamber) => {
    test.each([true, false])(
      'the script fills in the member and the place (member carried the bill: %s)',
      (carriedIt) => {
        const script = callScript(words, { chamber, carriedIt }, values).join(' ');
        expect(script).toContain('Example');
        expect(script).toContain('Springfield, Guam');
        expect(script).not.toMatch(/\{\{|Representative|Senator/);
      },
    );

    test('a member who carried the bill is thanked and asked only for what remains', () => {
      const thanks = callScript(words, { chamber, carriedIt: true }, values).join(' ');
      const ask = callScript(words, { chamber, carriedIt: false }, values).join(' ');
      expect(thanks).toMatch(
        /calling to thank .+ Example for backing|agradecerle a Example que respaldara/,
      );
      expect(ask).toMatch(/I’d like|asking|pido|Quisiera/i);
      const questions = (script: string) => script.match(/\?/g)?.length ?? 0;
      expect(questions(ask)).toBe(1);
      expect(questions(thanks)).toBe(words.asksFor === 'passage' ? 0 : 1);
      for (const script of [thanks, ask]) {
        expect(wordCount(script, words.language), script).toBeLessThan(80);
      }
    });

    test('the script and meeting request name only the bill of that chamber', () => {
      const isOwn = ({ type }: { type: string }) => (type === 'hr') === (chamber === 'house');
      const own = words.bills.filter(isOwn).map(billName);
      const others = words.bills.filter((bill) => !isOwn(bill)).map(billName);
      for (const carriedIt of [true, false]) {
        const texts = [
          callScript(words, { chamber, carriedIt }, values).join(' '),
          meetingRequest(words, { chamber, carriedIt }, values),
        ];
        for (const text of texts) {
          for (const bill of others) expect(text).not.toContain(bill);
          if (carriedIt || words.asksFor === 'passage') expect(text).toContain(own[0]);
        }
        expect(texts[1]?.includes('Example for backing')).toBe(
          carriedIt && words.language === 'en',
        );
      }
    });
  });

  test('delegates are not asked to vote on passage, which they cannot do', () => {
    const to = { chamber: 'house', isDelegate: true, carriedIt: false } as const;
    const texts = [callScript(words, to, values).join(' '), meetingRequest(words, to, values)];
    for (const text of texts) expect(text).not.toMatch(/\bvote\b|\bvota|\bvoto\b/i);
    // One letter for all offices: it asks for a vote only where the member has one.
    const letter = [words.subject, letterText(words)].join(' ');
    const inGeneral = letter.replace(/vote yes if you get the chance|vote a favor si puede/, '');
    expect(inGeneral).not.toMatch(/\bvot(?:e|ar|ará|a|o)\b/i);
  });

  test('the meeting request has gaps only for what the writer knows', () => {
    const request = meetingRequest(words, { chamber: 'house', carriedIt: false }, values);
    expect(request).toContain('Delegate');
    expect(request).toContain('Example');
    expect(request).toContain('Springfield, Guam');
    expect(request).toContain('Trafficking Survivors Relief Act');
    expect(request).not.toMatch(/\{\{/);
    expect(request.match(/\[[^\]]+\]/g)?.length).toBeGreaterThan(4);
    const { meeting } = words;
    expect(meeting.join(' ')).not.toMatch(/my story|mi historia|survivor myself|sobreviví/i);
  });
});
