import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ConfirmForm } from '@/components/receipt/receipt-forms';
import { copy } from '@/lib/campaign/copy';

const { confirmText, cutOff } = copy('en').receipt;
const shown = (query: Record<string, string>) => {
  const about = { edition: '2026-law', askEnded: false, mayWriteAgain: true, district: 'NY-12' };
  const receipt = { ...about, isConfirmUndelivered: false };
  const props = { language: 'en' as const, token: 'T', receipt, works: false };
  return renderToStaticMarkup(createElement(ConfirmForm, { ...props, query }));
};

test.each(['c', 'con', 'Confir', 'confirm', 'confirm%3', 'amp;con'])(
  'a link whose query is cut off to %s is called incomplete',
  (name) => expect(shown({ [name]: '' })).toContain(cutOff.text),
);

test('a receipt opened without a confirmation link says where that link is', () => {
  expect(shown({})).toContain(confirmText);
  expect(shown({ confirmed: 'repeated', from: 'x' })).toContain(confirmText);
});
