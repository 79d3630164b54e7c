import { simpleParser } from 'mailparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import { expect, test } from 'vitest';
import { mimeOf } from '@/lib/delivery/letters/mime';
import { sampleLetter } from './sample-letter';

/** The same letter as nodemailer composes it. */
function composeWithNodemailer(letter: ReturnType<typeof sampleLetter>): Promise<Buffer> {
  const { deliveryId, from, to, replyTo, subject, text, html, messageId, date } = letter;
  const addresses = [from, to, replyTo].map((of) => ({
    name: of?.name ?? '',
    address: of?.address ?? '',
  }));
  const mail = new MailComposer({
    from: addresses[0],
    to: addresses[1],
    replyTo: addresses[2],
    subject,
    text,
    html,
    messageId,
    date,
    baseBoundary: deliveryId,
    newline: 'windows',
  });
  return mail.compile().build();
}

async function read(bytes: Buffer) {
  const { text, html, headerLines } = await simpleParser(bytes);
  return { text, html, headers: headerLines.map(({ line }) => line).sort() };
}

const bodies = {
  'short lines': 'I ask you to support it.\n\n.\n\nIt matters here.',
  'long lines': `${'I ask you to support it. '.repeat(20)}\n\n.and = more \n`,
  accents: 'Señor Ñandú, se lo pido. '.repeat(9),
  'another script': 'أطلب منكم دعم القانون.\n\nשלום. 👩‍👩‍👧 🇺🇸 𝒳',
};

test.each(Object.entries(bodies))(
  '%s are encoded so that they read like the message of nodemailer',
  async (_, body) => {
    const letter = sampleLetter({ body, subject: body.slice(0, 60) });
    const bytes = mimeOf(letter);
    expect(await read(bytes)).toEqual(await read(await composeWithNodemailer(letter)));
    expect(bytes.toString('latin1')).not.toMatch(/[^\r]\n|\r[^\n]/);
    expect(bytes.toString('latin1')).toMatch(/^[\0-\x7f]+--\r\n$/);
  },
);

test('the bytes are those of nodemailer apart from soft line breaks', async () => {
  const letter = sampleLetter({ body: bodies['short lines'] });
  const joined = (bytes: Buffer) => bytes.toString().replaceAll('=\r\n', '');
  expect(joined(mimeOf(letter))).toBe(joined(await composeWithNodemailer(letter)));
});

test('no line is longer than 76 characters, and none ends within an escaped character', async () => {
  const words = [
    'ñ',
    '👩‍👩‍👧',
    'a=b',
    'x'.repeat(90),
    'niño'.repeat(30),
    'and',
    `${'y'.repeat(74)}é`,
  ];
  for (let length = 1; length <= 80; length += 1) {
    const body = [
      `${'z'.repeat(length)} ${words.join(' ')}`,
      words.join(''),
      'plain '.repeat(200),
    ].join('\n');
    const letter = sampleLetter({ body });
    const bytes = mimeOf(letter).toString('latin1');
    const lines = bytes.slice(bytes.indexOf('\r\n\r\n')).split('\r\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(76);
    expect(lines.filter((line) => /=[0-9A-F]?=$/.test(line))).toEqual([]);
    const starts = lines.filter((_, at) => lines[at - 1]?.endsWith('='));
    expect(starts.filter((line) => /^=[89AB]/.test(line))).toEqual([]);
    expect((await simpleParser(mimeOf(letter))).text).toContain(body.trim());
  }
});
