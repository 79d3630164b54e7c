import { type APIRequestContext, expect, test } from 'playwright/test';
import { copy } from '@/lib/campaign/copy';
import { someone } from '../support/keep-alive-load';
import { codeOf } from '../support/staff-requests';
import type { WorkerCommand } from '../support/start-worker';
import type { TwoMachines } from '../support/two-machines';
import { ada, changesCampaign, posts, SECRET, SOON, textOf } from './staff-forms';

const HOUSE = 'tx37@offices.example.org';
const MESSAGES = 200;
/** Visitors who write at the same time. */
const WRITERS = 8;
const LATER = { timeout: 60_000, intervals: [100] };
/** A Monday, five minutes after the weekly report was due. */
const MONDAY = Date.parse('2026-11-30T13:05:00Z');

export const goesLive = (world: TwoMachines, staff: APIRequestContext, workers: WorkerCommand[]) =>
  test.step('both sites and both workers go live together', async () => {
    const { a, b, db, sink, receiver } = world;
    await waitUntilWorking(workers);
    await changesCampaign(world, staff, 'reading', { review: 'none', confirmation: 'off' });
    const back = '/staff/settings/email';
    const code = await codeOf(SECRET, 1);
    expect(await posts(staff, '/staff/settings/confirm', { code, back })).toContain('opened');
    const smtp = { smtpHost: 'localhost', smtpPort: new URL(sink.url).port };
    const email = { ...smtp, smtpSecurity: 'starttls', MAIL_FROM: 'letters@campaign.example.org' };
    expect(await posts(staff, '/staff/settings/save/email', email)).toContain('notice=saved');
    const testMode = copy('en').privacy.whoCapture;
    expect(await textOf(`${b.url}/en/privacy`)).toContain(testMode);
    expect(
      await posts(staff, '/staff/settings/live/start', { sure: 'yes', local: 'yes' }),
    ).toContain('went_live');
    for (const { url } of [a, b]) {
      await expect.poll(() => textOf(`${url}/en/privacy`), SOON).not.toContain(testMode);
    }
    const webhook = { url: receiver.url, 'message.received': 'yes' };
    expect(await posts(staff, '/staff/webhooks/add', webhook)).toContain('/staff/webhooks/');
    await db.office.update({ where: { seat: 'TX-37' }, data: { email: HOUSE } });
  });

async function writes(url: string, count: number) {
  for (let written = 0; written < count; written += 1) {
    const answer = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(someone()),
    });
    expect(answer.status).toBe(201);
  }
}

/** How often the mail server accepted each email to an address, by its id. */
function copiesTo({ sink }: TwoMachines, address: string) {
  const mails = [...sink.accepted].filter(([, [first]]) => first?.to[0] === address);
  return new Map(mails.map(([id, copies]) => [id.slice(1, id.indexOf('@')), copies.length]));
}

const lettersOf = ({ db }: TwoMachines) =>
  db.delivery.findMany({ where: { seat: 'TX-37', channel: 'email' }, orderBy: { id: 'asc' } });

export const deliversAll = (world: TwoMachines, staff: APIRequestContext) =>
  test.step('every message, webhook call, and staff email is sent once', async () => {
    const { a, b, db, receiver, sink } = world;
    const writers = Array.from({ length: WRITERS }, (_, at) => (at % 2 === 0 ? a : b));
    await Promise.all(writers.map(({ url }) => writes(url, MESSAGES / WRITERS)));
    const email = { email: ada.email };
    expect(await posts(staff, '/staff/forgot-password/ask', email)).toContain('link_sent');
    const open = { status: { in: ['queued' as const, 'sending' as const] } };
    await expect.poll(() => db.delivery.count({ where: open }), LATER).toBe(0);
    await expect
      .poll(() => db.webhookDelivery.count({ where: { status: 'queued' } }), LATER)
      .toBe(0);
    await expect.poll(() => copiesToStaff(world, 'password'), LATER).toEqual([1]);

    const letters = await lettersOf(world);
    expect(letters).toHaveLength(MESSAGES);
    expect(copiesTo(world, HOUSE)).toEqual(new Map(letters.map(({ id }) => [id, 1])));
    const called = receiver.calls.map(({ headers }) => headers['webhook-id']);
    expect([called.length, new Set(called).size]).toEqual([MESSAGES, MESSAGES]);
    const shares = await db.attempt.groupBy({ by: ['worker'], _count: true });
    expect(shares).toHaveLength(2);
    expect(sink.unanswered).toEqual([]);
    const counts = shares.map(({ _count }) => _count);
    process.stdout.write(`  the workers made ${counts.join(' and ')} attempts\n`);
  });

/** How often the mail server accepted each email of a kind that was sent to staff. */
async function copiesToStaff(world: TwoMachines, kind: 'password' | 'report') {
  const sent = await world.db.staffMail.findMany({ where: { kind, sentAt: { not: null } } });
  const copies = copiesTo(world, ada.email);
  return sent.map(({ id }) => copies.get(id));
}

export const takesOver = (world: TwoMachines, workers: WorkerCommand[]) =>
  test.step('another worker delivers what a killed worker had claimed', async () => {
    const { a, db, sink } = world;
    let begun = 0;
    // The second time, the server has begun to read the letter, which it will not keep.
    sink.behaves((to) => {
      if (to !== HOUSE) return 'accept';
      begun += 1;
      return { drop: 'after_data', keeps: false };
    });
    sink.hold();
    await writes(a.url, 1);
    await expect.poll(() => begun, LATER).toBe(2);
    const letter = (await lettersOf(world)).find(({ status }) => status === 'sending');
    const holder = letter?.leaseHolder ?? '';
    const killed = workers.find(({ child }) => holder.split(':')[1] === String(child.pid));
    await killed?.stop('SIGKILL');
    sink.behaves('accept');
    sink.release();
    world.startWorker();
    const now = () => db.delivery.findUnique({ where: { id: letter?.id ?? '' } });
    await expect.poll(async () => (await now())?.status, LATER).toBe('accepted');
    const deliveryId = letter?.id ?? '';
    const attempts = await db.attempt.findMany({ where: { deliveryId } });
    expect(new Set(attempts.map(({ worker }) => worker)).size).toBe(2);
    expect(copiesTo(world, HOUSE).get(deliveryId)).toBe(1);
  });

export const reportsOnMonday = (world: TwoMachines) =>
  test.step('two workers that start after the weekly report was due send it once', async () => {
    await world.db.campaign.updateMany({ data: { weeklyReport: true } });
    const { TEST_CLOCK_OFFSET_MS: offsetMs } = process.env;
    const onMondayMs = MONDAY - (Date.now() - Number(offsetMs));
    // A report is due by the database's clock, and sent by a worker whose own clock agrees.
    await world.setDatabaseClock(onMondayMs);
    const start = () => world.startWorker({ TEST_CLOCK_OFFSET_MS: String(onMondayMs) });
    const both = [start(), start()];
    await waitUntilWorking(both);
    await expect.poll(() => copiesToStaff(world, 'report'), LATER).toEqual([1]);
    // They finish what they have begun.
    await Promise.all(both.map((worker) => worker.stop()));
    expect(await copiesToStaff(world, 'report')).toEqual([1]);
    await world.setDatabaseClock();
  });

async function waitUntilWorking(workers: WorkerCommand[]) {
  const saying = workers.map(({ output }) =>
    expect.poll(output, LATER).toMatch(/^Delivering for /m),
  );
  await Promise.all(saying);
}
