import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ensureProgram } from './programs';
import { freePort } from './site';

const OURS = path.join('lib', 'platform', 'deploy', 'nginx.conf');
const POLL_MS = 50;

/**
 * Real nginx in front of sites with the shipped configuration. Only names, ports, and TLS are
 * replaced; `change` makes the test's own changes.
 */
export async function startNginx(ports: number[], change = (text: string) => text) {
  const program = ensureProgram('nginx');
  const folder = mkdtempSync(path.join(tmpdir(), 'campaign-nginx-'));
  chmodSync(folder, 0o755);
  for (const name of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']) {
    mkdirSync(path.join(folder, name));
  }
  const port = await freePort();
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(file, configOf(folder, { port, ports, change }));
  const child = spawn(program, ['-p', folder, '-c', file, '-e', path.join(folder, 'error.log')], {
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  const failed = ended.then(() => Promise.reject(new Error(errors())));
  failed.catch(() => {});
  await Promise.race([answersOn(port), failed]);

  function errors() {
    return readFileSync(path.join(folder, 'error.log'), 'utf8');
  }
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    errors,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

type Config = { port: number; ports: number[]; change: (text: string) => string };

function configOf(folder: string, { port, ports, change }: Config): string {
  const text = readFileSync(OURS, 'utf8')
    // The server that redirects from port 80 to TLS.
    .replace(/^server \{\n {2}listen 80;[\s\S]*?^\}\n/m, '')
    .replace(/^ {2}(?:listen \[::\]|ssl_).*\n/gm, '')
    .replace(/listen 443 ssl http2;/, `listen 127.0.0.1:${port};`)
    .replace('127.0.0.1:3001', `127.0.0.1:${ports[0]}`)
    .replace('127.0.0.1:3002', `127.0.0.1:${ports[1]}`);
  const folders = ['client_body_temp_path body;', 'proxy_temp_path proxy;'];
  const others = ['fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${name};`);
  return `
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    daemon off;
    worker_processes 1;
    pid ${folder}/nginx.pid;
    error_log ${folder}/error.log warn;
    events { worker_connections 1024; }
    http { ${[...folders, ...others].join(' ')}\n${change(text)}\n}`;
}

/** Waits until a process listens on this loopback port. */
export async function answersOn(port: number) {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const isThere = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isThere) return;
    await wait(POLL_MS);
  }
}
