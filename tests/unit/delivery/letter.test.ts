import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { composeLetter, greetingOf } from '@/lib/delivery/letters/letter';
import { mimeOf } from '@/lib/delivery/letters/mime';
import { parts, sampleLetter } from './sample-letter';

const EXPECTED_HEADERS = [
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'reply-to',
  'subject',
  'to',
];

async function parsed(letter: Parameters<typeof mimeOf>[0]) {
  const mail = await simpleParser(mimeOf(letter));
  return { mail, headers: mail.headerLines.map(({ key }) => key).sort() };
}

test('composes a letter to one office', () => {
  const { text, subject } = composeLetter(parts);
  expect(subject).toBe('About the Act');
  expect(text).toBe(
    [
      'November 23, 2026',
      'Ms. Sam Sample\n1 Example Street\nUnit 2\nAustin, TX 78704\nsam@example.org\n512 555 0100',
      'Dear Senator Example,',
      'I ask you to support it.',
      'It matters here.',
      'Sincerely,\nMs. Sam Sample\n',
    ].join('\n\n'),
  );
});

test.each([
  ['house', 'TX', 'Lloyd Doggett', 'Dear Representative Doggett,', 'Honorable Lloyd Doggett:'],
  [
    'house',
    'DC',
    'Eleanor Holmes Norton',
    'Dear Delegate Norton,',
    'Honorable Eleanor Holmes Norton:',
  ],
  [
    'house',
    'PR',
    'Pablo José Hernández',
    'Dear Resident Commissioner Hernández,',
    'Honorable Pablo José Hernández:',
  ],
  ['senate', 'MD', 'Chris Van Hollen', 'Dear Senator Van Hollen,', 'Honorable Chris Van Hollen:'],
] as const)('greets a member of the %s from %s, %s', (chamber, state, name, english, spanish) => {
  const office = { chamber, state, name };
  expect(greetingOf(office, 'en')).toBe(english);
  expect(greetingOf(office, 'es')).toBe(spanish);
});

test('uses no colors, links, or images', () => {
  const { html } = composeLetter(parts);
  expect(html).toContain('<p dir="auto">Dear Senator Example,</p>');
  expect(html).toContain('<p dir="auto">Sincerely,<br>\nMs. Sam Sample</p>');
  expect(html).not.toMatch(/color|background|<a |<img|<table|<style/);
});

test('leaves out a missing title, phone, or second address line without a gap', () => {
  const writer = { ...parts.writer, prefix: null, street2: '', phone: undefined };
  expect(composeLetter({ ...parts, writer }).text).toContain(
    '\n\nSam Sample\n1 Example Street\nAustin, TX 78704\nsam@example.org\n',
  );
});

test('has the expected sender, recipient, and reply address', async () => {
  const { mail, headers } = await parsed(sampleLetter());
  expect(headers).toEqual(EXPECTED_HEADERS);
  expect(mail.from?.text).toBe('"Example Operator" <campaign@example.org>');
  expect(mail.replyTo?.text).toBe('"Ms. Sam Sample" <sam@example.org>');
  expect(mail.to).toMatchObject({ text: '"Pat Example" <E000001@offices.invalid>' });
  expect(mail.messageId).toBe('<0193a000-0000-7000-8000-000000000001@example.org>');
  expect(mail.date).toEqual(parts.writtenAt);
});

test('composing the same letter twice gives the same bytes', async () => {
  expect(mimeOf(sampleLetter())).toEqual(mimeOf(sampleLetter()));
});

test.each(['\r\n', '\n', '\r', '\u2028', '\u0085', '\0'])(
  'a line break (%j) in a field adds no header and no recipient',
  async (lineBreak) => {
    const evil = `x${lineBreak}Bcc: all@example.net${lineBreak}${lineBreak}<b>body</b>`;
    const { mail, headers } = await parsed(
      sampleLetter(
        { subject: evil, writer: { ...parts.writer, firstName: evil, email: evil } },
        {
          replyTo: { name: evil, address: `sam@example.org${lineBreak}Bcc: all@example.net` },
          from: { name: evil, address: 'campaign@example.org' },
          to: { name: evil, address: 'office@example.com' },
        },
      ),
    );
    expect(headers).toEqual(EXPECTED_HEADERS);
    expect(mail.bcc).toBeUndefined();
    expect(mail.to).toMatchObject({ value: [{ address: 'office@example.com' }] });
    expect(mail.from?.value).toHaveLength(1);
    expect(mail.subject).toContain('Bcc: all@example.net');
  },
);

test('a recipient’s name that contains addresses adds no recipient', async () => {
  const name = 'a@example.net>, "b" <b@example.net';
  const { mail } = await parsed(sampleLetter({}, { to: { name, address: 'one@example.com' } }));
  expect(mail.to).toMatchObject({ value: [{ address: 'one@example.com', name }] });
});

test('text that people enter never becomes markup', () => {
  const html = composeLetter({
    ...parts,
    body: '<script>alert("1")</script> & <img src=x onerror=1>',
    writer: { ...parts.writer, lastName: "<b>O'Sample</b>" },
  }).html;
  expect(html).not.toMatch(/<(script|img|b)\b/);
  expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &lt;img');
  expect(html).toContain('&lt;b&gt;O&#39;Sample&lt;/b&gt;');
  expect(html).not.toContain('<a ');
});

test('control characters are removed, tabs and line breaks are kept', () => {
  const { text } = composeLetter({ ...parts, body: 'a\0b\x1b[31m\tc\r\nd\u007f' });
  expect(text).toContain('ab[31m\tc\nd\n');
});

test('right-to-left text, accents, and emoji are unchanged', async () => {
  const body = 'أطلب منكم دعم القانون.\n\nשלום. Señor Ñandú 👩‍👩‍👧 🇺🇸 𝒳';
  const subject = 'دعم القانون 🇺🇸';
  const writer = { ...parts.writer, firstName: 'José', lastName: 'مثال' };
  const { mail } = await parsed(sampleLetter({ body, subject, writer }));
  expect(mail.subject).toBe(subject);
  expect(mail.text).toContain(body);
  expect(mail.html).toContain('<p dir="auto">أطلب منكم دعم القانون.</p>');
});

test('characters that change the reading direction are removed from names', () => {
  const writer = { ...parts.writer, firstName: 'Sam\u202E', lastName: '\u2066Sample' };
  expect(composeLetter({ ...parts, writer }).text).toContain('\n\nMs. Sam Sample\n');
});

test('a line of 10,000 characters arrives complete, in lines short enough for SMTP', async () => {
  const body = '𝒳é '.repeat(3_333).trim();
  const letter = sampleLetter({ body });
  const bytes = mimeOf(letter);
  const lines = bytes.toString('latin1').split('\r\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(998);
  expect((await simpleParser(bytes)).text).toContain(body);
});
