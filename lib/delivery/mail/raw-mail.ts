import { Readable } from 'node:stream';
import type MailMessage from 'nodemailer/lib/mailer/mail-message';
import type SMTPPool from 'nodemailer/lib/smtp-pool';

type Envelope = { from: string; to: string[] };
type Message = MailMessage<SMTPPool.SentMessageInfo>;

/**
 * A mail whose bytes are made already, with as much as nodemailer's pool reads of one. Its own
 * `sendMail` would read the bytes anew, mend their line breaks and draw random ids for each.
 */
export function rawMail(bytes: Buffer, envelope: Envelope, messageId: string, signal: AbortSignal) {
  let textLeft = false;
  const message = {
    getEnvelope: () => envelope,
    messageId: () => messageId,
    getHeader: () => messageId,
    createReadStream: () =>
      new Readable({
        read() {
          textLeft = true;
          this.push(bytes);
          this.push(null);
        },
      }),
  };
  return {
    mail: { data: { signal }, message } as unknown as Message,
    /**
     * Whether the line took a first byte of it: this decides between "surely not taken" and "may
     * have been taken".
     */
    textLeft: () => textLeft,
  };
}
