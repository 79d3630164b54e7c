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
        return { providerId: replyId(response, letter.to.address), sentHash };
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

/** Where replies name the ID, the most certain first; `\d` where only a digit tells it from a word. */
const REPLY_IDS = [
  // Postfix, SendGrid, Brevo: "Ok: queued as 4F2A1"; Yandex: "Ok: queued on mx.example.net 1-a".
  /\bqueued as:? <?([^\s<>()[\]]+)/i,
  /\bqueued on \S+ (?:as )?<?(?=\S*\d)([^\s<>()[\]]+)/i,
  /\b(?:accepted|saved|stored|spooled|received|queued)\b(?: \S+){0,4}? as:? <?(?=\S*\d)([^\s<>()[\]]+)/i,
  // Exim: "OK id=1abCDe-0001xy-2F"; others: "Message id 4F2A1 accepted".
  /\bid\s?[=:]\s?<?([^\s<>()[\],;]+)/i,
  /\bid (?=\S*\d)([\w.+/=-]+)/i,
  // Exchange: "OK <ID@example.net> [Hostname=…]"; MDaemon: "message saved <Message-ID: ID@…>".
  /<([^\s<>@]+@[^\s<>@]+)>/,
  // Gmail: "OK  1764000000 a1-20020 - gsmtp".
  /(\S+) - gsmtp$/i,
  // qmail, whose process IDs alone repeat: "ok 1764000000 qp 12345".
  /\b(\d+ qp \d+)\b/i,
  // SES: "Ok 0100-0"; sendmail: "4F2A1 Message accepted for delivery"; IronPort: "ok: Message 4121".
  /^(?:ok\b[:,]? )?(?:message |mail )?(?=\S*\d)([\w.+/=@-]{4,})(?: (?:message|mail|received|accepted|queued)\b.*)?$/i,
  // Haraka: "Message Queued (4F2A1B6C-….1)".
  /\((?=\S*\d)([\w.-]{8,})\)$/,
];

/** Addresses, and those that a reply names as a person's: "accepted for delivery to <a@b.example>". */
const ADDRESS = /[^\s<>@]+@[^\s<>]+/g;
const PERSON = /\b(for|to|from|rcpt|recipients?|mailbox|user)\b([:=]? ?<?)[^\s<>@]+@[^\s<>]+/gi;

/**
 * A mail server's ID for an accepted email, without angle brackets: "250 2.0.0 Ok: queued as 4F2A1" →
 * "4F2A1". Its bounce reports may use only this ID. If the reply names none, the ID is the entire
 * reply. It never contains the recipient's address, since deletion of a message keeps it.
 */
export function replyId(response: string, recipient: string): string {
  const isOfRecipient = (address: string) =>
    address.toLowerCase().includes(recipient.toLowerCase());
  const line = outgoingLine(response)
    .slice(0, 1000)
    .replace(PERSON, '$1$2…')
    .replace(ADDRESS, (address) => (isOfRecipient(address) ? '…' : address));
  const text = line.slice(0, 200).replace(/^2\d\d[ -]?(?:2\.\d+\.\d+ ?)?/, '');
  for (const named of REPLY_IDS) {
    const id = named.exec(text)?.[1]?.replace(/[.,;]+$/, '');
    if (id && !id.includes('…')) return id;
  }
  return line.replace(ADDRESS, '…').slice(0, 200);
}
