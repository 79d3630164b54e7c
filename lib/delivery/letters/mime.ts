import * as base64 from 'nodemailer/lib/base64';
import MimeNode from 'nodemailer/lib/mime-node';
import * as quotedPrintable from 'nodemailer/lib/qp';
import type { Letter, Mailbox } from '../channel';
import { oneLine } from './clean-text';

/**
 * The bytes of a mail. The same letter always gives the same bytes, so that a second try sends,
 * and a hash proves, exactly what the first one did. The library makes headers and encodings; its
 * streams are left aside, since they take three times as long as all the rest.
 */
export function mimeOf(letter: Letter): Buffer {
  const mail = new MimeNode('multipart/alternative', { baseBoundary: letter.deliveryId });
  mail.setHeader({
    From: mailbox(letter.from),
    To: mailbox(letter.to),
    'Reply-To': letter.replyTo && mailbox(letter.replyTo),
    Subject: oneLine(letter.subject),
    'Message-ID': letter.messageId,
    Date: letter.date,
    // A notice is nobody's own letter: no out-of-office answers to it (RFC 3834).
    'Auto-Submitted': letter.kind === 'notice' ? 'auto-generated' : undefined,
  });
  const parts = [
    partOf(mail, 'text/plain; charset=utf-8', letter.text),
    partOf(mail, 'text/html; charset=utf-8', letter.html),
  ];
  // First the headers: they choose the boundary.
  const lines = [mail.buildHeaders(), ''];
  for (const part of parts) lines.push(`--${mail.boundary}`, part);
  lines.push(`--${mail.boundary}--`, '');
  return Buffer.from(lines.join('\r\n'));
}

const encoders: Record<string, (text: string) => string> = {
  base64: (text) => base64.wrap(base64.encode(text)),
  'quoted-printable': (text) => quotedPrintable.wrap(quotedPrintable.encode(text)),
};

/** A part with its headers. Its text is a string, so nothing is ever read from a file or fetched. */
function partOf(mail: MimeNode, contentType: string, text: string): string {
  const content = text.replace(/\r?\n/g, '\r\n');
  const node = mail.createChild(contentType).setContent(content);
  const headers = node.buildHeaders();
  const encode = encoders[String(node.getHeader('Content-Transfer-Encoding'))];
  return `${headers}\r\n\r\n${encode ? encode(content) : content}`;
}

function mailbox({ name, address }: Mailbox) {
  return { name: oneLine(name ?? ''), address: oneLine(address) };
}
