import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type CampaignChange, changeCampaign } from '@/lib/campaign/change-campaign';
import { createEmailChannel } from '@/lib/delivery/mail/email-channel';
import { rereadEnv } from '@/lib/platform/env';
import { startWorker, type Worker } from '@/lib/worker/worker';
import { freshDatabase } from '../../support/database';
import { type SmtpSink, startSmtpSink } from '../../support/smtp-sink';
import { storeLetters, storeOffices } from '../delivery/store-letters';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let sink: SmtpSink;
let worker: Worker;
beforeAll(async () => {
  vi.stubEnv('LOG', 'off');
  vi.stubEnv('MAIL_FROM', 'campaign@example.org');
  database = await freshDatabase();
  rereadEnv();
  await storeOffices(database.db);
  sink = await startSmtpSink();
  const channels = { email: createEmailChannel({ smtpUrl: sink.url, connections: 2 }) };
  worker = startWorker({ db: database.db, channels, pollMs: 20 });
});
afterAll(async () => {
  await worker.stop();
  await sink.close();
  vi.unstubAllEnvs();
  await database.drop();
});

const set = (change: CampaignChange) => changeCampaign(change, { by: { name: 'Ada Sample' } });

/** Sends a letter and a notice. @returns both as received by the mail server */
async function mailed() {
  const notice = { kind: 'notice', notice: 'receipt', seat: null, bioguide: null } as const;
  const { deliveries } = await storeLetters(database.db, { letters: [{}, notice] });
  const ids = deliveries.map(({ id }) => `<${id}@example.org>`);
  await vi.waitFor(() => expect(ids.every((id) => sink.accepted.has(id))).toBe(true), {
    timeout: 15_000,
    interval: 20,
  });
  const [letter, notified] = await Promise.all(ids.map((id) => sink.letter(id)));
  return { letter, notified };
}

test('emails use the current sender name and reply address', async () => {
  const before = await mailed();
  expect(before.letter?.from?.text).toBe('campaign@example.org');
  expect(before.notified?.replyTo).toBeUndefined();
  expect(before.notified?.text).toContain('We don’t read replies to this address.');

  await set({ operatorName: 'Example Group', replyTo: 'answers@example.org' });
  const after = await mailed();
  expect(after.letter?.from?.text).toBe('"Example Group" <campaign@example.org>');
  // Offices reply only to the writer.
  expect(after.letter?.replyTo?.text).toContain('sam@example.org');
  expect(after.notified?.replyTo?.text).toBe('answers@example.org');
  expect(after.notified?.text).toContain('your email goes to the people who run the site');
  expect(after.notified?.text).not.toContain('don’t read replies');

  // An environment variable overrides the stored setting.
  vi.stubEnv('OPERATOR_NAME', 'Example Operator');
  rereadEnv();
  await set({ replyTo: null });
  const again = await mailed();
  expect(again.letter?.from?.text).toBe('"Example Operator" <campaign@example.org>');
  expect(again.notified?.replyTo).toBeUndefined();
});
