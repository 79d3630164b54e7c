import { createTransport } from 'nodemailer';
import { composeLetter } from '@/lib/delivery/letters/letter';
import { createEmailChannel } from '@/lib/delivery/mail/email-channel';
import { startWorker } from '@/lib/worker/worker';
import { benchDatabase } from '../bench-database';
import { type Bench, line } from '../bench-line';
import { middle } from '../timing';
import { startSink } from './start-sink';
import {
  body,
  clearMessages,
  LETTERS_EACH,
  storeBenchMessages,
  storeBenchOffices,
  subject,
  writer,
} from './store-bench-messages';

const CONNECTIONS = 10;
const MIN_RATIO = 0.9;
const site = { url: 'https://campaign.example.org', mailFrom: 'campaign@example.org' };

/**
 * One worker compared with bare pooled nodemailer: the same letters, connections, and sink, in
 * alternating rounds.
 */
const bench: Bench = async ({ quick }) => {
  const messages = quick ? 700 : 2_000;
  const rounds = quick ? 2 : 5;
  const letters = messages * LETTERS_EACH;
  const sink = await startSink();
  const database = await benchDatabase();
  await storeBenchOffices(database.db);

  async function bare() {
    const { port } = new URL(sink.url);
    const transport = createTransport({
      pool: true,
      host: '127.0.0.1',
      port: Number(port),
      maxConnections: CONNECTIONS,
      maxMessages: Number.POSITIVE_INFINITY,
    });
    const office = { name: 'Pat Example', chamber: 'house', state: 'TX' } as const;
    const composed = { language: 'en' as const, office, writer, subject, body };
    const { text, html } = composeLetter({ ...composed, writtenAt: new Date() });
    const from = { name: '', address: site.mailFrom };
    const to = { name: office.name, address: 'tx-37@example.com' };
    const mail = { from, to, replyTo: writer.email, subject, text, html };
    await Promise.all(Array.from({ length: letters }, () => transport.sendMail(mail)));
    transport.close();
    return rate(await sink.received(letters));
  }

  async function ours() {
    await clearMessages(database.db);
    await storeBenchMessages(database.db, messages);
    const email = createEmailChannel({ smtpUrl: sink.url, connections: CONNECTIONS });
    const options = { db: database.db, channels: { email }, concurrency: CONNECTIONS, site };
    const worker = startWorker(options);
    const counts = await sink.received(letters);
    await worker.stop();
    return rate(counts);
  }

  // The first round warms both up and is not counted.
  const measured: { bare: number; ours: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    measured.push({ bare: await bare(), ours: await ours() });
  }
  await database.close();
  sink.close();
  const counted = measured.slice(1);
  const value = middle(counted.map((each) => each.ours));
  const ratio = middle(counted.map((each) => each.ours / each.bare));
  const about = { part: 'delivery', name: 'one worker vs. bare nodemailer', unit: 'letters/s' };
  return [line({ ...about, value, ratio, limit: MIN_RATIO, limitOf: 'ratio' })];
};

const rate = ({ letters, milliseconds }: { letters: number; milliseconds: number }) =>
  (letters / milliseconds) * 1_000;

export default bench;
