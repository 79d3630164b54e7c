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
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output += text;
    });
  }
  return { child, ended: once(child, 'close'), output: () => output };
}

async function started(...args: string[]) {
  const command = startCommand('--port', '0', ...args);
  await vi.waitFor(() => expect(command.output()).toContain('Ctrl-C'), { timeout: 30_000 });
  const [, url = ''] = /HOUSE_CWC_URL='(\S+)'/.exec(command.output()) ?? [];
  const send = (key = 'house-test-key') =>
    fetch(`${url}/v2/message?apikey=${key}`, {
      method: 'POST',
      body: sampleDocument('house', 'a'.repeat(32)),
    });
  return { ...command, url, send };
}

test('prints the settings for the site, logs each letter without keys or names, and stops on SIGINT', async () => {
  const { child, ended, output, url, send } = await started();
  expect(output()).toMatch(/^SENATE_CWC_URL='http:\/\/127\.0\.0\.1:\d+\/api' \\$/m);
  const from = output().length;
  expect((await send()).status).toBe(200);
  expect((await send('wrong-key')).status).toBe(401);
  await expect.poll(() => output().slice(from).trim().split('\n')).toHaveLength(2);
  const lines = output().slice(from);
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

test('fails with the requested fault', async () => {
  const { send } = await started('--fault', 'unavailable');
  expect((await send()).status).toBe(503);
});

test('reports a used port or an unknown fault in one sentence', async () => {
  const { url } = await started();
  const usedPort = startCommand('--port', new URL(url).port);
  expect(await usedPort.ended).toEqual([1, null]);
  expect(usedPort.output()).toMatch(/^Port \d+ is taken: choose another one with --port\.\s*$/);
  const unknown = startCommand('--fault', 'nonsense');
  expect(await unknown.ended).toEqual([1, null]);
  expect(unknown.output()).toContain('reset_after');
});
