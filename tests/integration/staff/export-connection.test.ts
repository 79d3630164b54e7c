import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { rereadEnv } from '@/lib/platform/env';
import { answerExport } from '@/lib/staff/exports/answer-export';
import { exportOf } from '@/lib/staff/exports/export-form';
import type { ExportSource } from '@/lib/staff/exports/formats';
import { auditFromNow } from '../../support/audit-from-now';
import { freshDatabase } from '../../support/database';
import { admin } from '../../support/sample-staff';
import { serveResponses } from '../../support/serve-responses';
import { createMessage } from './create-message';

const LINE = `${'x'.repeat(999)}\n`;
const CHUNK_BYTES = 100_000;

let database: Awaited<ReturnType<typeof freshDatabase>>;
let site: Awaited<ReturnType<typeof serveResponses>>;
let newLines: Awaited<ReturnType<typeof auditFromNow>>;
/** The source of the export, and the number of chunks it was asked for. */
let source: ExportSource;
let chunksRequested = 0;

beforeAll(async () => {
  vi.stubEnv('LOG', 'off');
  database = await freshDatabase();
  rereadEnv();
  site = await serveResponses(() =>
    answerExport({
      source,
      format: 'csv',
      what: 'messages',
      by: admin,
      change: { action: 'export.started', reason: 'A test' },
    }),
  );
});
beforeEach(async () => {
  newLines = await auditFromNow(database.db);
  chunksRequested = 0;
});
afterAll(async () => {
  await site.close();
  await database.drop();
  vi.unstubAllEnvs();
});

/** Endless rows, or rows until a failure. */
function rowsUntil(problem?: { at: number }): ExportSource {
  return {
    columns: [],
    count: async () => Number.POSITIVE_INFINITY,
    async *chunks() {
      for (;;) {
        chunksRequested += 1;
        if (chunksRequested === problem?.at) throw new Error('the database went away');
        yield { data: LINE.repeat(CHUNK_BYTES / LINE.length), rows: 100 };
      }
    },
  };
}

async function open(encoding: string): Promise<IncomingMessage> {
  const headers = { 'accept-encoding': encoding };
  const [answer] = await once(get(site.url, { headers, agent: false }), 'response');
  return answer;
}

/** Reads to the end. @returns the bytes received, and whether the response was complete. */
async function read(answer: IncomingMessage) {
  let bytes = 0;
  answer.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
  });
  const whole = await new Promise<boolean>((resolve) => {
    answer.on('end', () => resolve(true));
    answer.on('error', () => resolve(false));
  });
  return { bytes, whole, complete: answer.complete };
}

const endings = () =>
  vi.waitFor(async () => {
    const lines = await newLines();
    expect(lines).toHaveLength(2);
    return lines[1];
  }, 20_000);

describe.each(['identity', 'gzip'])('with the encoding %s', (encoding) => {
  test('a failure in the middle breaks the connection and is recorded in the audit', async () => {
    source = rowsUntil({ at: 20 });
    const answer = await open(encoding);
    expect(answer.statusCode).toBe(200);
    const { whole, complete } = await read(answer);
    expect({ whole, complete }).toEqual({ whole: false, complete: false });
    expect(await endings()).toMatchObject({
      action: 'export.broken_off',
      reason: 'The database or our server failed',
      after: { rows: 1_900 },
    });
  });

  test('a paused reader stops the export, and a closed connection is recorded', async () => {
    source = rowsUntil();
    const answer = await open(encoding);
    answer.pause();
    // No more chunks are requested once the buffers are full.
    let before = -1;
    await vi.waitFor(
      () => {
        const still = chunksRequested === before;
        before = chunksRequested;
        expect(still && chunksRequested > 0).toBe(true);
      },
      { interval: 500, timeout: 30_000 },
    );
    if (encoding === 'identity') expect(chunksRequested * CHUNK_BYTES).toBeLessThan(20_000_000);
    answer.destroy();
    expect(await endings()).toMatchObject({
      action: 'export.broken_off',
      reason: 'The connection was closed',
    });
    const left = chunksRequested;
    await new Promise((resolve) => setImmediate(resolve));
    expect(chunksRequested).toBe(left);
  });
});

test('a database failure in the middle breaks the connection', async () => {
  for (let count = 0; count < 3; count += 1) await createMessage(database.db);
  const real = exportOf({ what: 'messages', filters: {} }, true);
  source = {
    ...real,
    async *chunks(format) {
      for await (const chunk of real.chunks(format)) {
        yield chunk;
        await database.db.$executeRaw`alter table "Message" rename to "Gone"`;
      }
    },
  };
  try {
    const { whole } = await read(await open('identity'));
    expect(whole).toBe(false);
  } finally {
    await database.db.$executeRaw`alter table "Gone" rename to "Message"`;
  }
  expect(await endings()).toMatchObject({ action: 'export.broken_off', after: { rows: 0 } });
});

test('a complete file ends normally and is recorded as ended', async () => {
  source = exportOf({ what: 'messages', filters: {} }, true);
  const { whole, complete } = await read(await open('gzip'));
  expect({ whole, complete }).toEqual({ whole: true, complete: true });
  expect(await endings()).toMatchObject({ action: 'export.ended', after: { rows: 3 } });
});

test('nothing is sent if the audit entry cannot be written', async () => {
  source = rowsUntil();
  await database.db.$executeRaw`alter table "AuditLine" rename to "Lost"`;
  try {
    const { statusCode } = await open('identity');
    expect(statusCode).toBe(500);
    expect(chunksRequested).toBe(0);
  } finally {
    await database.db.$executeRaw`alter table "Lost" rename to "AuditLine"`;
  }
});
