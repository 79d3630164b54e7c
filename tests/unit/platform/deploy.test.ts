import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

describe.runIf(process.platform === 'linux')('repeated installs', () => {
  let root: string;
  const at = (...names: string[]) => path.join(root, ...names);
  const source = 'src/lib/platform/deploy/install.sh';

  /** The script in a folder of its own, with commands that change nothing outside of it. */
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'install-'));
    for (const name of ['src/lib/platform/deploy', 'srv', 'etc', 'bin']) {
      mkdirSync(at(name), { recursive: true });
    }
    const script = textOf(path.join(folder, 'install.sh'));
    writeFileSync(at(source), script.replace(/(?<=[= ])\/(?=(?:srv|var|etc)\/)/g, `${root}/`));
    writeFileSync(at('src', '.env.example'), '');
    const commands = {
      date: 'case "$1" in -u) echo "$NOW" ;; *) echo 1 ;; esac',
      id: 'echo 0',
      npm: '[ "$NPM" != killed ] || kill -9 $PPID; [ "$NPM" = works ]',
      chown: '',
      install: '',
    };
    for (const [name, text] of Object.entries(commands)) {
      writeFileSync(at('bin', name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    }
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function install(NOW: string, NPM: 'works' | 'fails' | 'killed' = 'works') {
    const env = { ...process.env, PATH: `${at('bin')}:${process.env.PATH}`, NOW, NPM };
    return spawnSync('sh', [at(source)], { env, encoding: 'utf8' });
  }
  const versions = () => readdirSync(at('srv', 'campaign-releases')).sort();
  const current = () => path.basename(readlinkSync(at('srv', 'campaign')));

  test('keep three versions', () => {
    for (const day of ['1', '2', '3', '4']) expect(install(day)).toMatchObject({ status: 0 });
    expect([versions(), current()]).toEqual([['2', '3', '4'], '4']);
  });

  test('that fail leave nothing, and the versions before', () => {
    install('1');
    install('2');
    for (const day of ['3', '4', '5', '6']) expect(install(day, 'fails').status).toBe(1);
    expect([versions(), current()]).toEqual([['1', '2'], '2']);
    for (const day of ['7', '8', '9']) expect(install(day, 'killed').signal).toBe('SIGKILL');
    expect(versions()).toEqual(['1', '2', '9']);
    expect(install('91').status).toBe(0);
    expect([versions(), current()]).toEqual([['1', '2', '91'], '91']);
  });

  test('keep the version before and one that a process runs in, whatever their names', async () => {
    for (const day of ['5', '6', '7', '8', '9'])
      mkdirSync(at('srv', 'campaign-releases', day), { recursive: true });
    symlinkSync('campaign-releases/6', at('srv', 'campaign'));
    const site = spawn('sleep', ['60'], { cwd: at('srv', 'campaign-releases', '5') });
    await once(site, 'spawn');
    // The clock was set back.
    expect(install('1').status).toBe(0);
    site.kill('SIGKILL');
    expect([versions(), current()]).toEqual([['1', '5', '6', '9'], '1']);
  });
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
