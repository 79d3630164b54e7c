import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openDb } from '@/lib/platform/db';
import { findRunningPostgres } from '@/lib/platform/embedded-postgres/embedded-postgres';
import { startCensusStub } from '../../support/census-stub';
import { runCommand } from '../../support/run-command';
import { startSite } from '../../support/site';
import { startSmtpSink } from '../../support/smtp-sink';

const SEATS = ['WY-AL', 'WY-S1', 'WY-S2'];
const DISK_BYTES = 700_000_000;
/** Remote mail servers require TLS, hence `localhost`. */
const NAMES = '127.0.0.1 localhost geocoder.faults.test\n';

/** Whether this user may mount, which the full disk and the site's own host names require. */
function mayMount(): boolean {
  return spawnSync('unshare', ['--mount', 'true']).status === 0;
}

/**
 * Starts a live site with its own dependencies that can fail: database, disk, geocoder, mail server,
 * host names, and clock.
 */
export async function startFaultWorld() {
  const canMount = mayMount();
  const root = mkdtempSync(path.join(tmpdir(), 'campaign-faults-'));
  chmodSync(root, 0o755);
  const at = (name: string) => path.join(root, name);
  mkdirSync(at('data'), { mode: 0o755 });
  if (canMount)
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_BYTES}`, 'none', at('data')]);
  chmodSync(at('data'), 0o755);
  // The tests' template of a data folder, if there is one; file owners are kept.
  const template = process.env.SITE_TEMPLATE;
  if (template) execFileSync('cp', ['-a', `${template}/.`, at('data')]);
  writeFileSync(at('hosts'), NAMES);
  // A name server that never answers names missing in the hosts file.
  writeFileSync(at('resolv.conf'), 'nameserver 192.0.2.1\n');
  writeFileSync(at('clock'), '0');
  const sink = await startSmtpSink();
  const census = await startCensusStub();
  const named = (url: string, name: string) => (canMount ? url.replace('127.0.0.1', name) : url);
  const start = [process.execPath, 'lib/platform/run.mjs', 'app/_commands/start.ts'];
  const mounts = 'mount --bind "$0" /etc/hosts && mount --bind "$1" /etc/resolv.conf && shift';
  const apart = ['unshare', '--mount', 'sh', '-c', `${mounts} && exec "$@"`];
  const clock = pathToFileURL(path.resolve('tests/faults/site/jumping-clock.mjs')).href;
  const site = await startSite({
    dataDir: at('data'),
    command: canMount ? [...apart, at('hosts'), at('resolv.conf'), ...start] : start,
    env: {
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${clock}`,
      FAULT_CLOCK_FILE: at('clock'),
      GEOCODER_URL: named(census.url, 'geocoder.faults.test'),
      SMTP_URL: named(sink.url, 'localhost'),
      MAIL_LIVE: 'yes',
      MAIL_FROM: 'letters@campaign.example.org',
      OPERATOR_NAME: 'Sample Operator',
      OPERATOR_ADDRESS: '1 Example Square, Anytown, WY 82001',
      OPERATOR_CONTACT: 'contact@campaign.example.org',
      MIN_FORM_SECONDS: '0',
      LIMIT_MESSAGES_PER_HOUR: '1000000',
      LIMIT_LOOKUPS_PER_HOUR: '1000000',
    },
  });
  const settings = { DATA_DIR: site.dataDir };
  await runCommand('campaign', ['set', 'edition', '2026-law'], settings);
  await runCommand('campaign', ['set', 'confirmation', 'off'], settings);
  for (const seat of SEATS) {
    await runCommand(
      'offices',
      ['set', seat, `${seat.toLowerCase()}@offices.example.org`],
      settings,
    );
  }
  const databaseUrl = (await findRunningPostgres(site.dataDir)) ?? '';
  const db = openDb(databaseUrl, 4);
  return {
    site,
    sink,
    census,
    db,
    databaseUrl,
    canMount,
    dataDir: site.dataDir,
    /** Sets whether the host names of the mail server and the geocoder resolve. */
    setNames(known: boolean) {
      writeFileSync(at('hosts'), known ? NAMES : '');
    },
    /** Sets the offset of the site's clock. */
    setClock(offsetMs: number) {
      writeFileSync(at('clock'), String(offsetMs));
      process.kill(site.pid, 'SIGUSR2');
    },
    async close() {
      await db.$disconnect();
      await site.stop();
      await Promise.all([sink.close(), census.close()]);
      if (canMount) execFileSync('umount', [at('data')]);
      rmSync(root, { recursive: true });
    },
  };
}

export type FaultWorld = Awaited<ReturnType<typeof startFaultWorld>>;
