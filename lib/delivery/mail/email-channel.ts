import { createHash } from 'node:crypto';
import SMTPPool from 'nodemailer/lib/smtp-pool';
import { type Channel, GiveUp, SEND_LIMIT_MS } from '../channel';
import { isPlainAddress } from '../letters/clean-text';
import { mimeOf } from '../letters/mime';
import { rawMail } from './raw-mail';
import { replyId } from './reply-id';
import { smtpFailure } from './smtp-failure';
import { smtpOptions } from './smtp-options';

type Options = {
  smtpUrl: string;
  /** How many lines at most. */
  connections: number;
  /** The most one try may take. */
  limitMs?: number;
};

/** Sends letters over SMTP, several lines at once. */
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
      const { mail, textLeft } = rawMail(bytes, envelope, letter.messageId, limit.signal);
      try {
        const { response } = await handToSupporter(pool, mail);
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

function handToSupporter(pool: SMTPPool, mail: Parameters<SMTPPool['send']>[0]) {
  return new Promise<SMTPPool.SentMessageInfo>((resolve, reject) => {
    pool.send(mail, (problem, info) => (info ? resolve(info) : reject(problem)));
  });
}
