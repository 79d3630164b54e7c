import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TakenPart } from '@/components/campaign/taken-part';
import type { PublicFigures } from '@/lib/messages/public-figures';

const shown = (messages: number, calls: number, goal?: number) => {
  const figures = { messages, byState: { TX: messages }, calls: { total: calls } };
  return renderToStaticMarkup(
    createElement(TakenPart, {
      language: 'en',
      figures: figures as unknown as PublicFigures,
      goal,
    }),
  );
};

test.each([undefined, 50, 5_000])('below 100 nothing is shown, with the goal %s', (goal) => {
  expect(shown(60, 39, goal)).toBe('');
  expect(shown(60, 40, goal)).toContain('60');
});
