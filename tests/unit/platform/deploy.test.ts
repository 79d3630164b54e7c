import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ANSWERS_MS } from '@/app/_server/listen';
import { readEnv } from '@/lib/platform/env';

const folder = path.join('lib', 'platform', 'deploy');
const inFolder = readdirSync(folder).map((name) => path.join(folder, name));
const files = ['Dockerfile', 'compose.yaml', ...inFolder];
const textOf = (file: string) => readFileSync(file, 'utf8');
const { scripts, engines } = JSON.parse(textOf('package.json'));

/** Every setting of the site, as `.env.example` documents them. */
const settings = [...textOf('.env.example').matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name);

describe.each(files)('%s', (file) => {
  // Commands span lists in two of the formats.
  const text = textOf(file).replace(/", "/g, ' ');

  test('runs only commands of scripts in package.json', () => {
    const commands = [...text.matchAll(/node (lib\/platform\/run\.mjs app\/_commands\/\S+?\.ts)/g)];
    const known = Object.values(scripts as Record<string, string>).map((script) =>
      script.replace(/^exec /, ''),
    );
    for (const [command] of commands) expect(known).toContain(command);
    for (const [, name = ''] of text.matchAll(/npm run (?:--silent )?([\w:]+)/g)) {
      expect(Object.keys(scripts)).toContain(name);
    }
  });

  test('names only settings that exist', () => {
    const names = [...text.matchAll(/(?:^|[\s"'{$])([A-Z][A-Z_]{3,})(?==|: |:\?|\})/gm)].map(
      ([, name = '']) => name,
    );
    const others = /^(?:POSTGRES_(?:USER|DB|PASSWORD)|NODE_ENV)$/;
    expect(names.filter((name) => !others.test(name) && !settings.includes(name))).toEqual([]);
  });

  test('names only files that exist', () => {
    const named = [...text.matchAll(/(?:^|[\s./])(lib\/platform\/deploy\/[\w@.-]+)/gm)];
    for (const [, name = ''] of named) expect(files).toContain(name);
  });
});

test('the port and folders are the same in all files', () => {
  const port = String(readEnv({}).PORT);
  expect(textOf('Dockerfile')).toContain(`EXPOSE ${port}\n`);
  expect(textOf('Dockerfile')).toContain(`http://127.0.0.1:${port}/healthz`);
  const caddy = textOf(path.join(folder, 'Caddyfile'));
  expect(caddy).toContain(`site-1:${port} site-2:${port}`);
  for (const file of inFolder.filter((name) => name.endsWith('.service'))) {
    expect(textOf(file), file).toContain('WorkingDirectory=/srv/campaign\n');
    expect(textOf(file), file).toContain('EnvironmentFile=/etc/campaign.env\n');
  }
});

test('the image runs a supported Node.js version as a user who is not root', () => {
  const docker = textOf('Dockerfile');
  const versions = [...docker.matchAll(/^FROM node:(\d+)-/gm)].map(([, major]) => major);
  expect(versions).toEqual(['24', '24']);
  expect(engines.node).toContain('^24.');
  expect(docker.indexOf('USER node')).toBeLessThan(docker.indexOf('CMD ["node", "lib'));
  expect(docker).toMatch(/^HEALTHCHECK /m);
});

test('the stop timeouts are longer than draining and requests in progress take', () => {
  const compose = textOf('compose.yaml');
  const drain = Number(/DRAIN_SECONDS: "(\d+)"/.exec(compose)?.[1]);
  // After the requests in progress, 30 seconds for deliveries, and some for the database.
  const least = drain + ANSWERS_MS / 1_000 + 30 + 15;
  expect(Number(/stop_grace_period: (\d+)s/.exec(compose)?.[1])).toBeGreaterThanOrEqual(least);
  const unit = textOf(path.join(folder, 'campaign-site@.service'));
  expect(Number(/TimeoutStopSec=(\d+)/.exec(unit)?.[1])).toBeGreaterThanOrEqual(least);
});

test('both sites and the worker get the shared settings', () => {
  const compose = textOf('compose.yaml');
  for (const name of ['site-1', 'site-2', 'worker']) {
    expect(compose).toMatch(new RegExp(`^  ${name}:\\n    <<: \\*program\\n`, 'm'));
  }
  for (const name of ['SECRET_KEY', 'DATABASE_URL', 'SITE_URL', 'TRUSTED_PROXIES']) {
    expect(compose).toMatch(new RegExp(`^    ${name}: `, 'm'));
  }
});

test('the log size of every container is limited', () => {
  const compose = textOf('compose.yaml');
  const restarted = compose.match(/^ +restart: unless-stopped$/gm) ?? [];
  expect(compose.match(/^ +logging: \*logs$/gm)).toHaveLength(restarted.length);
  expect(compose).toMatch(/max-size: 20m, max-file: "5"/);
});

test('the install script is valid shell', () => {
  execFileSync('sh', ['-n', path.join(folder, 'install.sh')]);
  expect(textOf(path.join(folder, 'install.sh'))).toMatch(/^set -eu$/m);
});

test('the install script copies no settings, because everyone may read the program', () => {
  const [copy] =
    /^copy_program\(\) \{\n[\s\S]*?^\}$/m.exec(textOf(path.join(folder, 'install.sh'))) ?? [];
  const temporary = mkdtempSync(path.join(tmpdir(), 'install-'));
  try {
    const [from, to] = ['from', 'to'].map((name) => path.join(temporary, name));
    for (const name of [from, to, `${from}/var`, `${from}/lib`]) mkdirSync(name ?? '');
    for (const name of ['.env', '.env.local', '.env.example', 'package.json', 'var/a', 'lib/a']) {
      writeFileSync(`${from}/${name}`, '');
    }
    execFileSync('sh', ['-euc', `${copy}\ncopy_program "$1" "$2"`, 'sh', `${from}`, `${to}`]);
    expect(readdirSync(`${to}`, { recursive: true }).sort()).toEqual([
      '.env.example',
      'lib',
      'lib/a',
      'package.json',
    ]);
  } finally {
    rmSync(temporary, { recursive: true });
  }
});

test('the image gets no settings of the folder', () => {
  expect(textOf('.dockerignore')).toMatch(/^\.env\n\.env\.\*\n!\.env\.example$/m);
});

test.each(['Caddyfile', 'haproxy.cfg'])(
  '%s asks a route that does not depend on the database',
  (name) => {
    const text = textOf(path.join(folder, name));
    expect(text).toMatch(/uri \/healthz/);
    expect(text).not.toContain('uri /readyz');
  },
);

test('nginx sends no request that one site refused to the other', () => {
  const [next] = /proxy_next_upstream .*;/.exec(textOf(path.join(folder, 'nginx.conf'))) ?? [];
  expect(next).toBe('proxy_next_upstream error timeout;');
});

test('the samples serve one host name, and redirect everything else than certificate checks to https', () => {
  const nginx = textOf(path.join(folder, 'nginx.conf'));
  const names = [...nginx.matchAll(/server_name (.*);/g)].map(([, name]) => name);
  expect(new Set(names).size).toBe(1);
  expect(nginx).toContain('location / { return 301 https://$host$request_uri; }');
  const haproxy = textOf(path.join(folder, 'haproxy.cfg'));
  expect(haproxy).toContain('redirect scheme https code 301 unless is_challenge');
  // Caddy redirects by itself where a site has a host name.
  expect(textOf(path.join(folder, 'Caddyfile'))).toMatch(/^\{\$SITE_URL\} \{$/m);
});
