import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { collectText } from './collect-text';
import { ensureProgram } from './programs';
import { freePort } from './site';
import { answersOn } from './start-nginx';

const OURS = path.join('lib', 'platform', 'deploy', 'haproxy.cfg');

/**
 * Real HAProxy in front of sites with the shipped configuration. Only users, ports, and TLS are
 * replaced; `change` makes the test's own changes.
 */
export async function startHaproxy(ports: number[], change = (text: string) => text) {
  const program = ensureProgram('HAProxy');
  const folder = mkdtempSync(path.join(tmpdir(), 'campaign-haproxy-'));
  const port = await freePort();
  const file = path.join(folder, 'haproxy.cfg');
  writeFileSync(file, change(configOf(port, ports)));
  const child = spawn(program, ['-db', '-f', file], { stdio: ['ignore', 'pipe', 'pipe'] });
  const errors = collectText(child);
  const ended = once(child, 'exit');
  const failed = ended.then(() => Promise.reject(new Error(errors())));
  failed.catch(() => {});
  await Promise.race([answersOn(port), failed]);
  return {
    url: `http://127.0.0.1:${port}`,
    errors,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

function configOf(port: number, ports: number[]): string {
  return (
    readFileSync(OURS, 'utf8')
      // The part that redirects from port 80 to TLS, and the one that it leads to.
      .replace(/^frontend http\n(?: .*\n)*/m, '')
      .replace(/^backend certbot\n(?: .*\n)*/m, '')
      .replace(/^ {2}(?:user|group|log) .*\n/gm, '')
      .replace(/bind :::443 .*/, `bind 127.0.0.1:${port}`)
      .replace('127.0.0.1:3001', `127.0.0.1:${ports[0]}`)
      .replace('127.0.0.1:3002', `127.0.0.1:${ports[1]}`)
  );
}
