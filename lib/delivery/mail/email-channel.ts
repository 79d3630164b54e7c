import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { type Channel, GiveUp, SEND_LIMIT_MS } from '../channel';
import { isPlainAddress, oneLine } from '../letters/clean-text';
import { mimeOf } from '../letters/mime';
import { smtpFailure } from './smtp-failure';
import { smtpOptions } from './smtp-options';

/**
 * Sends letters over SMTP, several lines at once.
 * @param options.connections how many lines at most.
 */
export function createEmailChannel(options: { smtpUrl: string; connections: number }): Channel {
  let transport: ReturnType<typeof openTransport> | undefined;
  return {
    name: 'email',
    async send(letter) {
      const envelope = { from: letter.from.address, to: [letter.to.address] };
      if (![envelope.from, ...envelope.to].every(isPlainAddress)) {
        throw new GiveUp('bad_address', 'not a plain address');
      }
      const raw = await mimeOf(letter);
      transport ??= openTransport(options.smtpUrl, options.connections);
      try {
        const { response } = await transport.sendMail({
          raw,
          envelope,
          signal: AbortSignal.timeout(SEND_LIMIT_MS),
        });
        const sentHash = createHash('sha256').update(raw).digest('hex');
        return { providerId: replyId(response), sentHash };
      } catch (problem) {
        throw smtpFailure(problem, readFrom.get(raw)?.readableDidRead ?? false);
      }
    },
    close() {
      transport?.close();
      transport = undefined;
    },
  };
}

/** The stream from which each mail goes out, by the mail's bytes. */
const readFrom = new WeakMap<object, Readable>();

/**
 * A pool that remembers which stream a mail is read from: whether the line took a first byte of it
 * decides between "surely not taken" and "may have been taken".
 */
function openTransport(url: string, connections: number) {
  const transport = createTransport(smtpOptions(url, connections));
  transport.use('stream', (mail, done) => {
    const create = mail.message.createReadStream.bind(mail.message);
    mail.message.createReadStream = (options) => {
      const stream = create(options);
      readFrom.set(mail.data.raw as Buffer, stream);
      return stream;
    };
    done();
  });
  return transport;
}

/** "250 2.0.0 Ok: queued as 4F2A1" → "4F2A1"; a server without such words gives its whole reply. */
function replyId(response: string) {
  const line = oneLine(response).slice(0, 200);
  return /queued as ([\w.-]+)/i.exec(line)?.[1] ?? line;
}
