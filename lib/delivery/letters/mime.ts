import * as base64 from 'nodemailer/lib/base64';
import MimeNode from 'nodemailer/lib/mime-node';
import * as quotedPrintable from 'nodemailer/lib/qp';
import { outgoingLine } from '../../platform/text';
import type { Letter, Mailbox } from '../channel';

/**
 * The bytes of an email. The same letter always produces the same bytes, so that a retry sends, and
 * a hash proves, exactly what the first attempt sent. The library encodes headers and text, but its
 * streams are not used, since they take three times as long as everything else.
 */
export function mimeOf(letter: Letter): Buffer {
  const mail = new MimeNode('multipart/alternative', { baseBoundary: letter.deliveryId });
  mail.setHeader({
    From: mailbox(letter.from),
    To: mailbox(letter.to),
    'Reply-To': letter.replyTo && mailbox(letter.replyTo),
    Subject: outgoingLine(letter.subject),
    'Message-ID': letter.messageId,
    Date: letter.date,
    // A notice is automatic; this header suppresses out-of-office replies (RFC 3834).
    'Auto-Submitted': letter.kind === 'notice' ? 'auto-generated' : undefined,
  });
  const parts = [
    partOf(mail, 'text/plain; charset=utf-8', letter.text),
    partOf(mail, 'text/html; charset=utf-8', letter.html),
  ];
  // Headers are built first, since they determine the boundary.
  const lines = [mail.buildHeaders(), ''];
  for (const part of parts) lines.push(`--${mail.boundary}`, part);
  lines.push(`--${mail.boundary}--`, '');
  return Buffer.from(lines.join('\r\n'));
}

const encoders: Record<string, (text: string) => string> = {
  base64: (text) => base64.wrap(base64.encode(text)),
  'quoted-printable': (text) => quotedPrintable.wrap(quotedPrintable.encode(text)),
};

/**
 * A MIME part with its headers. Its text is a string, so that nothing is read from a file or
 * fetched.
 */
function partOf(mail: MimeNode, contentType: string, text: string): string {
  const content = text.replace(/\r?\n/g, '\r\n');
  const node = mail.createChild(contentType).setContent(content);
  const headers = node.buildHeaders();
  const encode = encoders[String(node.getHeader('Content-Transfer-Encoding'))];
  return `${headers}\r\n\r\n${encode ? encode(content) : content}`;
}

function mailbox({ name, address }: Mailbox) {
  return { name: outgoingLine(name ?? ''), address: outgoingLine(address) };
}
