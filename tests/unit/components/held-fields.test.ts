import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { HeldFields } from '@/components/receipt/personal-data-fields';

test('codes are shown in words, and what somebody wrote as it is', () => {
  const ways = { channel: 'hand_off', channelReason: 'no_gateway', failure: 'x' };
  const values = { ...ways, body: 'email', suspicions: ['links', 'slurs'] };
  const page = renderToStaticMarkup(createElement(HeldFields, { language: 'es', values }));
  expect([...page.matchAll(/<dd[^>]*>([^<]*)</g)].map(([, shown]) => shown)).toEqual([
    'la envía usted',
    'no hay pasarela a esta oficina',
    'x',
    'email',
    'un enlace, un insulto',
  ]);
});
