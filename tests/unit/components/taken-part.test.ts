import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TakenPart } from '@/components/campaign/landing';
import { copy } from '@/lib/campaign/copy';
import type { PublicFigures } from '@/lib/messages/public-figures';

const shown = (messages: number, calls: number, goal?: number, isEnded = false) => {
  const figures = { messages, byState: { TX: messages }, calls: { total: calls } };
  return renderToStaticMarkup(
    createElement(TakenPart, {
      language: 'en',
      figures: figures as unknown as PublicFigures,
      goal,
      isEnded,
    }),
  );
};

test.each([undefined, 50, 5_000])('below 100 nothing is shown, with the goal %s', (goal) => {
  expect(shown(60, 39, goal)).toBe('');
  expect(shown(60, 40, goal)).toContain('60');
});

test('once the ask is over, no one is invited and no goal is shown', () => {
  const { taken } = copy('en').home;
  expect(shown(60, 40, 5_000)).toContain(taken.title);
  expect(shown(60, 40, 5_000)).toContain('Our goal');
  const over = shown(60, 40, 5_000, true);
  expect(over).toContain(taken.titleEnded);
  expect(over).not.toContain(taken.title);
  expect(over).not.toContain('Our goal');
  expect(over).not.toContain('so far');
  expect(shown(60, 40)).toContain('so far');
});
