import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type MailMessage from 'nodemailer/lib/mailer/mail-message';
import SMTPPool from 'nodemailer/lib/smtp-pool';
import { type Channel, GiveUp, SEND_LIMIT_MS } from '@/lib/delivery/channel';
import { mimeOf } from '@/lib/delivery/letters/mime';
import { isPlainAddress, outgoingLine } from '@/lib/platform/text';
import { smtpFailure, smtpOptions } from './smtp-options';

type Options = {
  smtpUrl: string;
  /** Maximum number of connections. */
  connections: number;
  /** Time limit of one attempt. */
  limitMs?: number;
};

/** Sends letters over SMTP, with several connections. */
export function createEmailChannel(options: Options): Channel {
  const { smtpUrl, connections, limitMs = SEND_LIMIT_MS } = options;
  let pool: SMTPPool | undefined;
  return {
    name: 'email',
    async send(letter) {
      const sender = letter.returnTo ?? letter.from.address;
      const envelope = { from: sender, to: [letter.to.address] };
      if (![envelope.from, ...envelope.to].every(isPlainAddress)) {
        throw new GiveUp('bad_address', 'not a plain address');
      }
      const bytes = mimeOf(letter);
      pool ??= new SMTPPool(smtpOptions(smtpUrl, connections));
      const limit = new AbortController();
      const timer = setTimeout(() => limit.abort(), limitMs);
      const { mail, textLeft } = rawMail({
        bytes,
        envelope,
        messageId: letter.messageId,
        signal: limit.signal,
      });
      try {
        const { response } = await sendThroughPool(pool, mail);
        const sentHash = createHash('sha256').update(bytes).digest('hex');
        return { providerId: replyId(response), sentHash };
      } catch (problem) {
        throw smtpFailure(problem, textLeft());
      } finally {
        clearTimeout(timer);
      }
    },
    close() {
      pool?.close();
      pool = undefined;
    },
  };
}

function sendThroughPool(pool: SMTPPool, mail: Parameters<SMTPPool['send']>[0]) {
  return new Promise<SMTPPool.SentMessageInfo>((resolve, reject) => {
    pool.send(mail, (problem, info) => (info ? resolve(info) : reject(problem)));
  });
}

type RawMail = {
  bytes: Buffer;
  envelope: { from: string; to: string[] };
  messageId: string;
  signal: AbortSignal;
};
type Message = MailMessage<SMTPPool.SentMessageInfo>;

/**
 * A ready-made email with the methods that nodemailer's pool calls. The pool's own `sendMail` would
 * parse the bytes again, change their line breaks, and generate random IDs.
 */
function rawMail({ bytes, envelope, messageId, signal }: RawMail) {
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
     * Whether any byte of the text was sent, which distinguishes "certainly not accepted" from
     * "possibly accepted".
     */
    textLeft: () => textLeft,
  };
}

/**
 * A mail server's ID for an accepted email: "250 2.0.0 Ok: queued as 4F2A1" → "4F2A1", "250 Ok
 * 0100-0" → "0100-0". Its bounce reports may use only this ID. If the reply has another format, the
 * ID is the entire reply.
 */
export function replyId(response: string): string {
  const line = outgoingLine(response).slice(0, 200);
  const [, queued, ok] = /queued as ([\w.-]+)|^250 ok ([\w.-]+)$/i.exec(line) ?? [];
  return queued ?? ok ?? line;
}
