import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stopChannel } from '@/lib/delivery/stopped-channels';
import { freshDatabase } from '../../support/database';
import { gatewaySettings } from '../../support/gateways/gateway-settings';
import { startGateways } from '../../support/gateways/gateways';
import { runCommand } from '../../support/run-command';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let gateways: Awaited<ReturnType<typeof startGateways>>;
const dataDir = mkdtempSync(path.join(tmpdir(), 'cwc-command-'));

beforeAll(async () => {
  database = await freshDatabase();
  gateways = await startGateways();
});
afterAll(async () => {
  await gateways.close();
  await database.drop();
  rmSync(dataDir, { recursive: true });
});

const SECRET_KEY = 'a secret for tests only, long enough';
const bare = () => ({ DATABASE_URL: database.url, DATA_DIR: dataDir, LOG: 'off', SECRET_KEY });
const run = (...args: string[]) =>
  runCommand('cwc', args, { ...bare(), ...gatewaySettings(gateways.url) });

test('status, offices, check, and start report the state of a gateway', async () => {
  const fresh = await run('status');
  expect(fresh).toMatchObject({ code: 0, err: '' });
  expect(fresh.out).toContain('House: configured, test, on this server');
  expect(fresh.out).toContain('offices: no list yet');

  const listed = await run('offices', 'senate');
  expect(listed.out).toMatch(/^senate: \d+ offices take part\.\n(S[A-Z]{2}0[1-3] ?)+\n$/);

  for (const chamber of ['house', 'senate']) {
    expect(await run('check', chamber)).toMatchObject({ code: 0 });
  }

  await stopChannel(database.db, {
    channel: 'senate_cwc',
    because: 'HTTP 403: Forbidden',
    now: new Date(),
  });
  expect((await run('status')).out).toMatch(/stopped since .*: HTTP 403: Forbidden/);
  expect((await run('start', 'senate')).out).toMatch(/^The senate is running again; /);
  expect((await run('start', 'senate')).out).toMatch(/^The senate was not stopped; /);
  const state = await database.db.channelState.findUnique({ where: { channel: 'senate_cwc' } });
  expect(state?.stoppedAt).toBeNull();
  expect(await database.db.auditLine.findMany()).toMatchObject([
    { action: 'channel.started', subject: 'senate_cwc', actor: 'command line' },
  ]);
});

test('an impossible command is reported in one sentence', async () => {
  expect(await run('start')).toMatchObject({ code: 1, out: '' });
  expect((await run('dance', 'house')).err).toContain('npm run cwc -- status');
  const unset = await runCommand('cwc', ['check', 'house'], bare());
  expect(unset).toMatchObject({ code: 1, out: '' });
  expect(unset.err).toContain('The gateway of the house is not configured');
  gateways.fails('key_withdrawn');
  const barred = await run('start', 'house');
  expect(barred).toMatchObject({ code: 1, out: '' });
  expect(barred.err).toContain('would stop again at once');
  const { HOUSE_CWC_KEY = '' } = gatewaySettings(gateways.url);
  expect(HOUSE_CWC_KEY).not.toBe('');
  expect(barred.err).not.toContain(HOUSE_CWC_KEY);
});
