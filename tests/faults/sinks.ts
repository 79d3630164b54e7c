import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { randomNumbers } from '../bench/timing';
import { atRandom } from '../support/gateways/faults';
import { startGateways } from '../support/gateways/gateways';
import { type Behaviour, startSmtpSink } from '../support/smtp-sink';
import { officeCodes } from './store-fault-messages';

/** The probability of each gateway fault. */
const gatewayChances = {
  too_fast: 0.04,
  error_500: 0.04,
  unavailable: 0.04,
  refused: 0.01,
  html: 0.02,
  slow: 0.02,
  reset_before: 0.05,
  reset_after: 0.05,
  error_after: 0.03,
} as const;

/** The probability of each mail server fault. */
const mailChances: [number, Behaviour][] = [
  [0.05, { reply: 451, at: 'rcpt' }],
  [0.01, { reply: 550, at: 'rcpt' }],
  [0.05, { reply: 452, at: 'data' }],
  [0.01, { reply: 554, at: 'data' }],
  [0.03, 'drop_before_data'],
  [0.03, { drop: 'after_data', keeps: false }],
  [0.03, { drop: 'after_data', keeps: true }],
];

const AWAY_MS = 2_000;
const BETWEEN_MS = 3_000;

/** Starts everything that receives letters, with continuous faults. */
export async function startSinks(dataDir: string, seed: number) {
  const mail = await startSmtpSink();
  const gateways = await startGateways({ offices: officeCodes });
  let isKeyWithdrawn = false;
  let stopping = false;

  const plan = atRandom(seed, gatewayChances);
  gateways.fails((request) => {
    if (isKeyWithdrawn) return 'key_withdrawn';
    return request.entrance?.for === 'send' ? plan(request) : undefined;
  });
  const random = randomNumbers(seed);
  mail.behaves(() => {
    let left = random();
    for (const [chance, behaviour] of mailChances) {
      left -= chance;
      if (left < 0) return behaviour;
    }
    return 'accept';
  });

  /** Takes one receiver down after the other, and sometimes withdraws the key. */
  async function causeOutages() {
    const faults = [
      () => away(mail),
      () => away(gateways),
      async () => {
        isKeyWithdrawn = true;
        await wait(AWAY_MS);
        isKeyWithdrawn = false;
      },
    ];
    for (let turn = 0; !stopping; turn += 1) {
      await wait(BETWEEN_MS);
      if (!stopping) await faults[turn % faults.length]?.();
    }
  }

  const outages = causeOutages();
  return {
    mail,
    gateways,
    isKeyWithdrawn: () => isKeyWithdrawn,
    /** Names of the captured letters. */
    captured: () => listCaptured(path.join(dataDir, 'mail')),
    async close() {
      stopping = true;
      await outages;
      await Promise.all([mail.goAway(), gateways.close()]);
    },
  };
}

export type Sinks = Awaited<ReturnType<typeof startSinks>>;

async function away(sink: { goAway(): Promise<void>; comeBack(): Promise<void> }) {
  await sink.goAway();
  await wait(AWAY_MS);
  await sink.comeBack();
}

function listCaptured(folder: string) {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : [];
}
