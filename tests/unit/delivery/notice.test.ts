import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { mimeOf } from '@/lib/delivery/letters/mime';
import { composeNotice } from '@/lib/delivery/letters/notice';
import { sampleLetter } from './sample-letter';

const link = 'https://campaign.example.org/en/receipt/abc?confirm=def';

const kinds = ['receipt', 'confirm', 'reminder', 'failed', 'rejected', 'changed'] as const;

test.each(kinds)('a notice (%s) leads to its page', (kind) => {
  const notice = composeNotice({ kind, language: 'en', reference: 'ABCD-2345', link });
  expect(notice.text).toContain(`\n${link}\n`);
  expect(notice.html).toContain(`<a href="${link}">${link}</a>`);
  expect(notice.text).toContain('ABCD-2345');
});

test('tells who looks at the list of mails nothing about the cause', () => {
  const { sender, subject } = composeNotice({
    kind: 'receipt',
    language: 'en',
    reference: 'ABCD-2345',
    link,
  });
  expect(`${sender} ${subject}`).not.toMatch(/traffick|survivor|congress|relief|act\b/i);
});

test('asks machines not to answer', async () => {
  const { sender, ...parts } = composeNotice({
    kind: 'receipt',
    language: 'es',
    reference: 'ABCD-2345',
    link,
  });
  const from = { name: sender, address: 'campaign@example.org' };
  const mail = await simpleParser(
    mimeOf(sampleLetter({}, { kind: 'notice', from, replyTo: undefined, ...parts })),
  );
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail.html).toContain('<html lang="es">');
});
