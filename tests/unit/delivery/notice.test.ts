import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { copy } from '@/lib/campaign/copy';
import { composeNotice } from '@/lib/delivery/letters/letter-of';
import { mimeOf } from '@/lib/delivery/letters/mime';
import { sampleLetter } from './sample-letter';

const link = 'https://campaign.example.org/en/receipt/abc?confirm=def&x=1';

const kinds = [
  'receipt',
  'confirm',
  'reminder',
  'repeated',
  'failed',
  'rejected',
  'changed',
  'unlock',
] as const;
const noticeOf = (kind: (typeof kinds)[number], language: 'en' | 'es' = 'en') =>
  composeNotice({ kind, language, reference: 'ABCD-2345', link, rejectedCode: 'threat' });

const unescaped: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The text of an HTML email as one line, without its head. */
function wordsOf(html: string) {
  const body = html.slice(html.indexOf('<body'));
  return body
    .replace(/<!--[\s\S]*?-->|<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => unescaped[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

describe.each(['en', 'es'] as const)('a notice in %s', (language) => {
  test.each(kinds)(
    '(%s) has one button to its page and the same text and link in plain text',
    (kind) => {
      const { text, html } = noticeOf(kind, language);
      const { button } = copy(language).mail[kind];
      const href = link.replaceAll('&', '&amp;');
      expect(text).toContain(`\n\n${button}:\n${link}\n\n`);
      expect(html.split('class="button"')).toHaveLength(2);
      expect(html.split(`href="${href}"`)).toHaveLength(3);
      expect(html).toContain(`>${button}</a>`);
      expect(text).toContain('ABCD-2345');
      expect(wordsOf(html)).toBe(text.replace(`${button}:`, button).replace(/\s+/g, ' ').trim());
    },
  );

  test.each(kinds)('(%s) loads no external content and has dark colors', (kind) => {
    const { html } = noticeOf(kind, language);
    expect(html).not.toMatch(/<img|<link|<script|url\(|@import|@font-face|src=/i);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain('@media (prefers-color-scheme:dark)');
    expect(html).toContain('max-width:480px');
    expect(html.length).toBeLessThan(10_000);
  });
});

test.each(['en', 'es'] as const)(
  'the email about a rejection in %s gives the reason and invites to nothing that may be over',
  (language) => {
    const { again, sentences, why } = copy(language).rejections;
    const { text } = noticeOf('rejected', language);
    const line = text.replace(/\s+/g, ' ');
    expect(line).toContain(why(sentences.threat));
    expect(line).not.toContain(again);
  },
);

test('the sender and subject do not reveal the topic', () => {
  const { sender, subject } = noticeOf('receipt');
  expect(`${sender} ${subject}`).not.toMatch(/traffick|survivor|congress|relief|act\b/i);
});

test('notices have the header that stops automatic replies', async () => {
  const { sender, ...parts } = noticeOf('receipt', 'es');
  const from = { name: sender, address: 'campaign@example.org' };
  const mail = await simpleParser(
    mimeOf(sampleLetter({}, { kind: 'notice', from, replyTo: undefined, ...parts })),
  );
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail.html).toContain('<html lang="es">');
});
