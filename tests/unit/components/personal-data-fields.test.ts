import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { codeInWords, PersonalDataFields } from '@/components/receipt/personal-data-page';
import { reviewFlagNames } from '@/lib/messages/review-flags/rules';

test.each(['en', 'es'] as const)('every review flag has a label in %s', (language) => {
  const bare = reviewFlagNames.filter((flag) => codeInWords(flag, language) === flag);
  expect(bare).toEqual([]);
});

test('codes are shown as labels, and text that people wrote is unchanged', () => {
  const codes = { channel: 'self_send', channelReason: 'no_gateway', failure: 'x' };
  const values = { ...codes, body: 'email', reviewFlags: ['links', 'slurs'], tags: ['email'] };
  const page = renderToStaticMarkup(createElement(PersonalDataFields, { language: 'es', values }));
  expect([...page.matchAll(/<dd[^>]*>([^<]*)</g)].map(([, shown]) => shown)).toEqual([
    'lo envía usted',
    'no podemos escribir a esta oficina por un sistema en línea',
    'x',
    'email',
    'un enlace, un insulto discriminatorio',
    'email',
  ]);
});
