import { contentWarningOf } from '@/lib/messages/content-warning/content-warning';
import { findFindings } from '@/lib/messages/privacy-check/find-findings';
import { hasDoxxing } from '@/lib/messages/review-flags/doxxing';
import { plainSentences } from '@/lib/messages/review-flags/plain-sentences';
import { hasSelfHarm } from '@/lib/messages/review-flags/self-harm';
import { hasThreat } from '@/lib/messages/review-flags/threats';
import { type Bench, line } from '../bench-line';

/** Maximum message length, in characters. */
const LONGEST = 10_000;
const LIMIT_MS = 30;

const TRUE_STORY =
  'I was forced into this when I was 17, and my trafficker, John Smith, sold me in Houston. Call me at 202-555-0143 or write to sam@example.org. My daughter Ana is 9. ';

/**
 * The slowest of several hundred tested pieces, in scripts of all kinds, and text that people
 * write.
 */
const pieces = [
  ...[TRUE_STORY, '٠.', '٠', '１.', '१.', '𝟘.', '𝟘', '12 ', '1 ', '1:', '(2', '(0)', '++1', '+1 '],
  ...['202-555-0100 ', '+52 55 1234 5678 ', '12 Main ', '1 a ', '1/1/', '1.2-', 'x1 ', '0٠'],
  ...['@@@@', 'a@', 'a@b.', 'www.', 'a.com ', '%', '/', ';ext=', 'born may 3 ', 'case no. 1 '],
  ...['\n', 'a\n', '\u0301', 'a\u0301', '٫', 'é', 'İ', '中', '中 ', 'م ', 'ﷺ', 'ﬃ', '😀', '👩‍👧 '],
  ...['i will kill ', 'k i l l ', 'someone will would could go and find you ', '"he said " '],
  ...['he lives at 12 Oak Street ', 'quiero pensar en voy a '],
  ...[
    "his court clerk's home is his house near 12 Oak Street ",
    'i used to want to die, and i want to die ',
  ],
  ...["i'm ", 'I am ', 'I want to ', 'my daughter Ana ', 'se llama ', 'St ', 'k1ll ', 'f u c k '],
];

/** Every piece in turn, in two orders. */
const mixed = [pieces.join(''), [...pieces].reverse().join(' ')];

const texts = [...pieces, ...mixed].map((piece) =>
  [...piece.repeat(Math.ceil(LONGEST / [...piece].length))].slice(0, LONGEST).join(''),
);

/** The limit is for what a page view costs; `limit` is undefined for work done once per text. */
type Check = { check: (body: string) => unknown; limit?: number };

const warningOf = (body: string, subject: string) =>
  contentWarningOf({ subject, body, templateText: null, ownText: null });

let asked = 0;

const checks: Record<string, Check> = {
  'privacy check': { check: findFindings, limit: LIMIT_MS },
  // A different end each time, because the answer for a text is kept.
  'privacy check of a new text': { check: (body) => findFindings(`${body} ${++asked}`) },
  'content warning': { check: (body) => warningOf(body, 'About this'), limit: LIMIT_MS },
  // A new subject each time, because the answer for a text is kept.
  'content warning of a new text': { check: (body) => warningOf(body, `About ${++asked}`) },
  'review rules, once per message': {
    check(body) {
      const sentences = plainSentences(body);
      return [hasThreat(sentences), hasSelfHarm(sentences), hasDoxxing(body)];
    },
  },
};

/** The slowest of these texts, as the shortest processor time of several runs of each. */
const bench: Bench = ({ quick }) =>
  Object.entries(checks).map(([name, { check, limit }]) => {
    const times = texts.map((body) => durationMs(() => check(body), quick ? 3 : 8));
    const value = Math.max(...times);
    const about = { part: 'messages', name: `${name}, slowest 10,000 characters` };
    return line({ ...about, value, unit: 'ms', limit });
  });

function durationMs(work: () => unknown, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}

export default bench;
