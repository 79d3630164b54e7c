import { expect, test } from 'vitest';
import { contentWarningOf } from '@/lib/messages/content-warning/content-warning';
import { growth, IN_PROPORTION } from '../../../support/growth';

const LONGEST = 10_000;

const pieces = [
  ...['٠.', '１.', '12 ', '1 a ', '@@@@', 'a@', '/', '\n', 'a\n', 'a\u0301', 'İ', '中 ', 'ﷺ', '😀'],
  ...["i'm ", 'I am ', 'I want to ', 'my daughter Ana ', 'se llama ', 'St ', 'k1ll ', 'f u c k '],
];

test.each(pieces)(
  'the time for the content warning of repeated %j grows linearly',
  async (piece) => {
    // One more mark each time, because the answer for a text is kept.
    let marks = '';
    const long = piece.repeat(Math.ceil(LONGEST / piece.length));
    const warn = (size: number) => {
      marks += '!';
      const message = { subject: 'About this', templateText: null, ownText: null };
      return contentWarningOf({ ...message, body: `${long.slice(0, size)}${marks}` });
    };
    expect(await growth(warn, LONGEST)).toBeLessThan(IN_PROPORTION);
  },
  120_000,
);
