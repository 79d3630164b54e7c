import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import { sampleDocument } from '../../support/gateways/sample-document';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** `npm run gateway`, without npm in between so that signals reach it. */
function startCommand(...args: string[]) {
  const command = ['lib/platform/run.mjs', 'tests/support/gateways/gateway-command.ts', ...args];
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      said += text;
    });
  }
  return { child, ended: once(child, 'exit'), said: () => said };
}

async function started(...args: string[]) {
  const command = startCommand('--port', '0', ...args);
  await vi.waitFor(() => expect(command.said()).toContain('Ctrl-C'), { timeout: 30_000 });
  const [, url = ''] = /HOUSE_CWC_URL='(\S+)'/.exec(command.said()) ?? [];
  const send = (key = 'house-test-key') =>
    fetch(`${url}/v2/message?apikey=${key}`, {
      method: 'POST',
      body: sampleDocument('house', 'a'.repeat(32)),
    });
  return { ...command, url, send };
}

test('says how to start the site, tells of each letter without a key or a person, and stops', async () => {
  const { child, ended, said, url, send } = await started();
  expect(said()).toMatch(/^SENATE_CWC_URL='http:\/\/127\.0\.0\.1:\d+\/api' \\$/m);
  const from = said().length;
  expect((await send()).status).toBe(200);
  expect((await send('wrong-key')).status).toBe(401);
  await vi.waitFor(() => expect(said().slice(from).trim().split('\n')).toHaveLength(2));
  const lines = said().slice(from);
  expect(lines).toMatch(
    /^\d\d:\d\d:\d\d {2}House {2}\/v2\/message {2}HTX37 {2}a{32} {2}200, taken$/m,
  );
  expect(lines).not.toMatch(/key|Sample|Example/);
  expect(await (await fetch(url)).json()).toEqual({
    requests: 2,
    letters: { house: { HTX37: 1 }, senate: {} },
  });
  child.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
});

test('fails as it is asked to', async () => {
  const { send } = await started('--fault', 'unavailable');
  expect((await send()).status).toBe(503);
});

test('says in one sentence what is wrong', async () => {
  const { url } = await started();
  const taken = startCommand('--port', new URL(url).port);
  expect(await taken.ended).toEqual([1, null]);
  expect(taken.said()).toMatch(/^Port \d+ is taken: choose another one with --port\.\s*$/);
  const unknown = startCommand('--fault', 'nonsense');
  expect(await unknown.ended).toEqual([1, null]);
  expect(unknown.said()).toContain('reset_after');
});
