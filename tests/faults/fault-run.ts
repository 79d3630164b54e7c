import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startChannel } from '@/lib/delivery/stopped-channels';
import type { PrismaClient } from '@/lib/platform/db';
import {
  acceptedTwice,
  billsWithoutStance,
  busiestSecond,
  changedIds,
  mixedCampaigns,
  sharedLines,
  templateAsOwnWords,
  writersInText,
} from '../support/gateways/assertions';
import type { GatewayCall } from '../support/gateways/received';
import { type Counter, counter } from './count-results';
import { startSinks } from './sinks';
import {
  storeFaultMessages,
  storeFaultOffices,
  storeLists,
  template,
} from './store-fault-messages';
import { startWorkers } from './workers';

export type FaultRun = {
  db: PrismaClient;
  databaseUrl: string;
  /** Where the workers capture; the same DATA_DIR as this process has. */
  dataDir: string;
  secretKey: string;
  messages: number;
  seed: number;
  /** Time between two kills during which both workers run. */
  killEveryMs: number;
  /** After this many kills the rest is delivered undisturbed; unlimited by default. */
  mostKills?: number;
  /** Time limit of the run. */
  limitMs: number;
  /** Ends the run early. */
  signal?: AbortSignal;
  /** Called regularly with the number of letters that have not ended. */
  onProgress?: (open: number) => void;
};

export type FaultReport = Counter & {
  kills: number;
  /** Letters in progress at the kills, added up. */
  inProgress: number;
  /** How often staff had to restart a channel. */
  stops: number;
  gatewayRequests: number;
  /** The most requests that a gateway got within a second; the rate is ten. */
  busiest: number;
  /** How often the gateways failed in each way. */
  faults: Record<string, number>;
  /** Problems that the gateways detected, and the workers' standard error. */
  complaints: string[];
  seconds: number;
  holds: boolean;
};

const LOOK_MS = 250;

/** Runs two workers that are killed in turn while everything around them fails. */
export async function runFaults(run: FaultRun): Promise<FaultReport> {
  const { db, dataDir, killEveryMs, mostKills = Number.POSITIVE_INFINITY } = run;
  const began = Date.now();
  await storeFaultOffices(db);
  await storeLists(db);
  const messageIds = await storeFaultMessages(db, run.messages);
  const sinks = await startSinks(dataDir, run.seed);
  const workers = await startWorkers(db, settingsOf(run, sinks));
  let stops = 0;
  try {
    for (;;) {
      await wait(LOOK_MS);
      const open = await db.delivery.count({
        where: { kind: 'letter', status: { in: ['queued', 'sending'] } },
      });
      run.onProgress?.(open);
      if (open === 0 || Date.now() - began > run.limitMs || run.signal?.aborted) break;
      if (!sinks.isKeyWithdrawn()) stops += await startStopped(db);
      if (workers.kills() < mostKills) await workers.killEvery(killEveryMs);
    }
  } finally {
    await workers.stop();
    await sinks.close();
  }
  const { inProgress } = workers;
  const counts = await counter({ messageIds, sinks, inProgress });
  const { stored, requests } = sinks.gateways;
  const errors = workers.errors().trim();
  const complaints = [
    ...[...acceptedTwice(stored), ...changedIds(requests), ...writersInText(requests)],
    ...[...billsWithoutStance(requests), ...mixedCampaigns(requests), ...sharedLines(requests)],
    ...templateAsOwnWords(requests, template),
    ...(errors ? [errors] : []),
  ];
  const { lost, twice, notFinal, misreported, smtp } = counts;
  return {
    ...counts,
    kills: workers.kills(),
    stops,
    complaints,
    gatewayRequests: requests.length,
    faults: countFaults(requests),
    busiest: Math.max(busiestSecond(requests, 'house'), busiestSecond(requests, 'senate')),
    inProgress: [...inProgress.values()].reduce((sum, count) => sum + count, 0),
    seconds: Math.round((Date.now() - began) / 1_000),
    holds: lost + twice + notFinal + misreported + smtp.unexplained + complaints.length === 0,
  };
}

function countFaults(requests: GatewayCall[]) {
  const counts: Record<string, number> = {};
  for (const { fault } of requests) if (fault) counts[fault] = (counts[fault] ?? 0) + 1;
  return counts;
}

/** Restarts stopped channels as staff do. @returns how many were stopped */
async function startStopped(db: PrismaClient): Promise<number> {
  const stopped = await db.channelState.findMany({ where: { stoppedAt: { not: null } } });
  for (const { channel } of stopped) await startChannel(db, channel, new Date());
  return stopped.length;
}

function settingsOf(
  { databaseUrl, dataDir, secretKey }: FaultRun,
  { mail, gateways }: Awaited<ReturnType<typeof startSinks>>,
): Record<string, string> {
  const { rules, url, senateUrl } = gateways;
  return {
    DATABASE_URL: databaseUrl,
    SECRET_KEY: secretKey,
    DATA_DIR: path.resolve(dataDir),
    LOG: 'off',
    MAIL_LIVE: 'yes',
    SMTP_URL: mail.url,
    MAIL_FROM: 'campaign@example.org',
    OPERATOR_NAME: 'Example Campaign',
    OPERATOR_ADDRESS: '1 Example Street, Austin, TX 78704',
    OPERATOR_CONTACT: 'contact@example.org',
    HOUSE_CWC_URL: url,
    HOUSE_CWC_KEY: rules.keys.house.test ?? '',
    HOUSE_CWC_AGENT: rules.agents.house,
    SENATE_CWC_URL: senateUrl,
    SENATE_CWC_KEY: rules.keys.senate.test ?? '',
    SENATE_CWC_AGENT: rules.agents.senate,
    CWC_ACK_EMAIL: 'ack@example.org',
    CWC_CONTACT_NAME: 'Robin Contact',
    CWC_CONTACT_EMAIL: 'contact@example.org',
    CWC_CONTACT_PHONE: '202-555-0100',
    CWC_PER_SECOND: '10',
  };
}
