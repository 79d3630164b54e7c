import * as base64 from 'nodemailer/lib/base64';
import { foldLines, hasLongerLines, isPlainText } from 'nodemailer/lib/mime-funcs';
import MimeNode from 'nodemailer/lib/mime-node';
import * as quotedPrintable from 'nodemailer/lib/qp';
import { outgoingLine } from '../../platform/text';
import type { Letter, Mailbox } from '../channel';

/** Maximum length of a line that mail servers need not break. */
const MAX_LINE = 76;

/**
 * The bytes of an email. The same letter always produces the same bytes, so that a retry sends, and
 * a hash proves, exactly what the first attempt sent. The library encodes headers and text; they are
 * joined here, because its tree of parts and its streams take five times as long as everything else.
 */
export function mimeOf(letter: Letter): Buffer {
  const { from, to, replyTo, subject, messageId, date } = letter;
  const boundary = `--_NmP-${letter.deliveryId}-Part_1`;
  const lines = [
    header('From', mailbox(from)),
    header('To', mailbox(to)),
    ...(replyTo ? [header('Reply-To', mailbox(replyTo))] : []),
    header('Subject', outgoingLine(subject)),
    header('Message-ID', messageId),
    header('Date', date),
    // A notice is automatic; this header suppresses out-of-office replies (RFC 3834).
    ...(letter.kind === 'notice' ? ['Auto-Submitted: auto-generated'] : []),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative;\r\n boundary="${boundary}"`,
    '',
    `--${boundary}`,
    ...partOf('text/plain', letter.text),
    `--${boundary}`,
    ...partOf('text/html', letter.html),
    `--${boundary}--`,
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

const encoder = new MimeNode();

function header(name: string, value: string | Date | { name: string; address: string }) {
  return foldLines(`${name}: ${encoder.encodeHeaderValue(name, value)}`, MAX_LINE);
}

/** Lines of a part, its headers first. */
function partOf(contentType: string, text: string): string[] {
  const { encoding, encoded } = encode(text.replace(/\r?\n/g, '\r\n'));
  return [
    `Content-Type: ${contentType}; charset=utf-8`,
    `Content-Transfer-Encoding: ${encoding}`,
    '',
    encoded,
  ];
}

/** Text in the shorter of the two encodings, or as it is if it needs none. */
function encode(text: string) {
  if (isPlainText(text) && !hasLongerLines(text, MAX_LINE))
    return { encoding: '7bit', encoded: text };
  const quoted = quotedPrintable.encode(text);
  if (quoted.length * 3 <= Buffer.byteLength(text) * 4) {
    return { encoding: 'quoted-printable', encoded: quotedPrintable.wrap(quoted) };
  }
  return { encoding: 'base64', encoded: base64.wrap(base64.encode(text)) };
}

function mailbox({ name, address }: Mailbox) {
  return { name: outgoingLine(name ?? ''), address: outgoingLine(address) };
}
