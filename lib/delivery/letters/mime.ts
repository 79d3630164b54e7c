import MailComposer from 'nodemailer/lib/mail-composer';
import type { Letter, Mailbox } from '../channel';
import { oneLine } from './clean-text';

/**
 * The bytes of a mail. The same letter always gives the same bytes, so that a second try sends,
 * and a hash proves, exactly what the first one did.
 */
export function mimeOf(letter: Letter): Promise<Buffer> {
  const mail = new MailComposer({
    from: mailbox(letter.from),
    to: mailbox(letter.to),
    replyTo: letter.replyTo && mailbox(letter.replyTo),
    subject: oneLine(letter.subject),
    text: letter.text,
    html: letter.html,
    messageId: letter.messageId,
    date: letter.date,
    // A notice is nobody's own letter: no out-of-office answers to it (RFC 3834).
    headers: letter.kind === 'notice' ? { 'Auto-Submitted': 'auto-generated' } : undefined,
    baseBoundary: letter.deliveryId,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mail.compile().build();
}

function mailbox({ name, address }: Mailbox) {
  return { name: oneLine(name ?? ''), address: oneLine(address) };
}
