import { setTimeout as wait } from 'node:timers/promises';
import type { Channel } from '@/lib/delivery/channel';
import { createEmailChannel } from '@/lib/delivery/mail/email-channel';
import { closeDb, db } from '@/lib/platform/db';
import { startWorker } from '@/lib/worker/worker';

/**
 * One worker in its own process. It prints its memory in megabytes after a third of the letters and
 * at the end: the heap after a garbage collection, and the resident memory, which shrinks late.
 */
const [smtpUrl = '', letters = '0'] = process.argv.slice(2);
const last = Number(letters);
const first = Math.floor(last / 3);
const marks: { heap: number; resident: number }[] = [];
let sent = 0;

const email = createEmailChannel({ smtpUrl, connections: 10 });
const counted: Channel = {
  ...email,
  async send(letter) {
    const result = await email.send(letter);
    sent += 1;
    if (sent === first || sent === last) marks.push(memory());
    return result;
  },
};

function memory() {
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: (heapUsed + external) / 1_048_576, resident: rss / 1_048_576 };
}

const site = { url: 'https://campaign.example.org', mailFrom: 'campaign@example.org' };
const worker = startWorker({ db: db(), channels: { email: counted }, site });
while (sent < last) await wait(100);
await worker.stop();
await closeDb();
process.stdout.write(JSON.stringify(marks));
