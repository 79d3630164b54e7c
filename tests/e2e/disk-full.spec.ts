import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'playwright/test';
import { someone } from '../support/keep-alive-load';
import { makeDataDir, removeDataDir, type Site, startSite } from '../support/site';
import { canHaveSmallDisk, onSmallDisk, seenBy } from '../support/small-disk';

test.setTimeout(300_000);

/** Room for a new database and a few letters, on a disk that is quickly full. */
const DISK_BYTES = 300_000_000;
const START = [process.execPath, 'lib/platform/run.mjs', 'app/_commands/start.ts'];

let folder: string;
let site: Site;
test.beforeAll(async () => {
  test.skip(
    !canHaveSmallDisk(),
    'This system lets this user mount nothing, not even in a namespace of its own (unshare).',
  );
  folder = makeDataDir({ empty: true });
  const template = process.env.SITE_TEMPLATE;
  site = await startSite({
    dataDir: folder,
    command: onSmallDisk(folder, { bytes: DISK_BYTES, template, command: START }),
    env: { GEOCODER: 'off', MIN_FORM_SECONDS: '0', LIMIT_MESSAGES_PER_HOUR: '100000' },
  });
});
test.afterAll(async () => {
  await site?.stop();
  if (folder) removeDataDir(folder);
});

const onDisk = (name: string) => path.join(seenBy(site.pid, folder), name);

/** Fills the disk completely. */
async function fillDisk() {
  const filling = promisify(execFile)('dd', ['if=/dev/zero', `of=${onDisk('filler')}`, 'bs=64k']);
  await expect(filling).rejects.toThrow('No space left');
}

type Writer = { key: string; body: string };

/** A message that fills pages of the database quickly. */
const writer = (): Writer => ({
  key: randomUUID(),
  body: JSON.stringify({
    ...someone(),
    message: 'Support the Act, for me and for others. '.repeat(200),
  }),
});

async function writes({ key, body }: Writer) {
  const headers = { 'content-type': 'application/json', 'idempotency-key': key };
  const answer = await fetch(`${site.url}/api/messages`, { method: 'POST', headers, body });
  const { receiptUrl = '' } = (await answer.json()) as { receiptUrl?: string };
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), receiptUrl };
}

async function statusOf(at: string) {
  const answer = await fetch(site.url + at);
  await answer.arrayBuffer();
  return answer.status;
}

/** Statuses of the letters of a receipt, as its page asks for them. */
async function lettersOf(receiptUrl: string): Promise<string[]> {
  const token = new URL(receiptUrl).pathname.split('/').at(-1);
  const answer = await fetch(`${site.url}/api/receipts/${token}`);
  expect(answer.status).toBe(200);
  const { deliveries } = (await answer.json()) as { deliveries: { state: string }[] };
  return deliveries.map(({ state }) => state);
}

test('on a full disk visitors keep their text, and no acknowledged message is lost', async () => {
  const stored: string[] = [];
  for (let count = 0; count < 3; count += 1) {
    const { status, receiptUrl } = await writes(writer());
    expect(status).toBe(201);
    stored.push(receiptUrl);
  }
  expect(await statusOf('/readyz')).toBe(200);

  await fillDisk();
  await expect.poll(() => statusOf('/readyz'), { timeout: 10_000 }).toBe(503);
  // Free pages of the database still accept some more messages.
  let refused = writer();
  await expect
    .poll(
      async () => {
        refused = writer();
        const { status, retryAfter, receiptUrl } = await writes(refused);
        if (status === 201) stored.push(receiptUrl);
        else expect([status, Number(retryAfter) > 0]).toEqual([503, true]);
        return status;
      },
      { timeout: 60_000, intervals: [10] },
    )
    .toBe(503);

  const typed = 'Words that must not be lost.';
  const form = await fetch(`${site.url}/api/messages`, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'text/html' },
    body: new URLSearchParams({ language: 'en', step: 'write', message: typed }),
  });
  const page = await form.text();
  expect(form.status).toBe(503);
  expect(page).toContain(typed);
  expect(page).toMatch(/We can’t save anything right now|Something went wrong on our side/);
  for (const at of ['/en', '/en/act', '/en/write', '/es', '/site.js']) {
    expect([at, await statusOf(at)]).toEqual([at, 200]);
  }

  rmSync(onDisk('filler'));
  await expect.poll(() => statusOf('/readyz'), { timeout: 60_000 }).toBe(200);
  await expect.poll(async () => (await writes(refused)).status, { timeout: 30_000 }).toBe(201);
  const { status, receiptUrl } = await writes(refused);
  expect(status).toBe(201);
  stored.push(receiptUrl);

  // A letter that found the disk full is tried again after a minute or two.
  for (const each of stored) {
    await expect
      .poll(async () => [...new Set(await lettersOf(each))], { timeout: 200_000 })
      .toEqual(['captured']);
  }
  const files = readdirSync(onDisk('mail')).filter((name) => name.endsWith('.eml'));
  expect(files).toHaveLength((await Promise.all(stored.map(lettersOf))).flat().length);
});
