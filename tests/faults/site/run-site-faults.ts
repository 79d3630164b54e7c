import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { findMaintenanceAge } from '@/lib/platform/jobs';
import { type Answers, type FaultVisitors, type Kind, startFaultVisitors } from './fault-visitors';
import type { FaultWorld } from './fault-world';
import { startFaultWorld } from './fault-world';
import { type SiteFault, siteFaults } from './site-faults';

type FaultResult = {
  name: string;
  answers: Record<Kind, Answers>;
  /** Time from the end of the fault until a message was stored again. */
  recoveredMs: number;
  /** Longest event loop delay of this process, which shows how busy the machine is. */
  lateMs: number;
};

export type SiteFaultReport = {
  results: FaultResult[];
  /** Faults left out because they require a mount. */
  leftOut: string[];
  writers: number;
  letters: number;
  /** Letters that became self-send because the offices' addresses could not be read. */
  selfSend: number;
  /** Messages confirmed as stored but missing, and letters that did not arrive. */
  lost: number;
  /** Messages stored twice for one person, and letters accepted twice. */
  twice: number;
  /** Whether the jobs of each minute run after the faults. */
  maintained: boolean;
  holds: boolean;
};

const SETTLE_MS = 3_000;
const POLL_MS = 200;
const END_LIMIT_MS = 180_000;
/** The longest wait for the last letters. Failed attempts are repeated after 1, 2, and 4 minutes. */
const LETTERS_LIMIT_MS = 600_000;
/** The longest wait for a job of every minute: one minute may have just begun. */
const MINUTE_LIMIT_MS = 130_000;
/** A delay above this means that the machine is busy with something else. */
const LATE_MS = 200;
/** The longest wait for a database that hangs. */
const MAX_WAIT_MS = 5_000;
const MAX_READINESS_MS = 1_000;

/** Causes one fault after the other on a live site, and counts its answers. */
export async function runSiteFaults(
  only = siteFaults.map(({ name }) => name),
  say: (line: string) => void = () => {},
): Promise<SiteFaultReport> {
  const world = await startFaultWorld();
  // Waits until every process has the addresses of the offices.
  await wait(SETTLE_MS);
  const visitors = startFaultVisitors(world.site.url);
  const chosen = siteFaults.filter(({ name }) => only.includes(name));
  const leftOut = chosen.filter(({ needsMount }) => needsMount && !world.canMount);
  const results: FaultResult[] = [];
  try {
    await wait(SETTLE_MS);
    for (const fault of chosen) {
      if (leftOut.includes(fault)) continue;
      const result = await runFault(fault, world, visitors);
      results.push(result);
      say(printFault(result));
    }
    await visitors.stop();
    await visitors.writeAgain();
    const [counts, maintained] = await Promise.all([
      countAll(world, visitors),
      isMaintained(world),
    ]);
    const { lost, twice } = counts;
    const holds = lost === 0 && twice === 0 && maintained && results.every(isAcceptable);
    return { results, leftOut: leftOut.map(({ name }) => name), ...counts, maintained, holds };
  } finally {
    await visitors.stop();
    await world.close();
  }
}

async function runFault(fault: SiteFault, world: FaultWorld, visitors: FaultVisitors) {
  visitors.takeAnswers();
  const delay = monitorEventLoopDelay();
  delay.enable();
  const end = await fault.begin(world);
  await wait(fault.seconds * 1_000);
  await end();
  const endedAt = performance.now();
  const answers = visitors.takeAnswers();
  delay.disable();
  let [isStored, isReady] = [false, false];
  while (!(isStored && isReady) && performance.now() - endedAt < END_LIMIT_MS) {
    await wait(POLL_MS);
    const { messages, readiness } = visitors.takeAnswers();
    isStored ||= Boolean(messages.statuses[201]);
    isReady ||= Boolean(readiness.statuses[200]);
  }
  const recoveredMs = performance.now() - endedAt;
  return { name: fault.name, answers, recoveredMs, lateMs: delay.max / 1e6 };
}

/**
 * Every visitor gets an answer in time, and a refusal has Retry-After. A busy machine may add its
 * delay at each end of a request.
 */
function isAcceptable({ answers, recoveredMs, lateMs }: FaultResult) {
  const { messages, pages, readiness } = answers;
  const slackMs = 500 + 2 * lateMs;
  return (
    [messages, pages, readiness].every((one) => !one.statuses.none && !one.withoutRetryAfter) &&
    messages.slowestMs < MAX_WAIT_MS + slackMs &&
    readiness.slowestMs < MAX_READINESS_MS + slackMs &&
    recoveredMs < END_LIMIT_MS
  );
}

/** Whether the maintenance begins again after this moment. */
async function isMaintained({ db }: FaultWorld): Promise<boolean> {
  const beganAt = performance.now();
  for (;;) {
    await wait(POLL_MS);
    const seconds = (await findMaintenanceAge(db)) ?? Number.POSITIVE_INFINITY;
    const waitedMs = performance.now() - beganAt;
    if ((seconds + 1) * 1_000 < waitedMs) return true;
    if (waitedMs > MINUTE_LIMIT_MS) return false;
  }
}

/** Waits for the last letters, at the times of the site's own schedule, and counts all. */
async function countAll({ db, sink }: FaultWorld, { writers }: FaultVisitors) {
  const giveUpAt = performance.now() + LETTERS_LIMIT_MS;
  const open = { status: { in: ['queued' as const, 'sending' as const] } };
  while ((await db.delivery.count({ where: open })) > 0 && performance.now() < giveUpAt) {
    await wait(POLL_MS);
  }
  const messages = await db.message.findMany({
    select: { reference: true, email: true, deliveries: true },
  });
  const references = new Set(messages.map(({ reference }) => reference));
  const unstored = writers.filter(({ reference }) => !reference || !references.has(reference));
  const letters = messages.flatMap((one) => one.deliveries.filter(({ kind }) => kind === 'letter'));
  const copies = new Map<string, number>();
  for (const [id, all] of sink.accepted) {
    copies.set(/^<([^@]+)@/.exec(id)?.[1] ?? id, all.length);
  }
  const selfSend = letters.filter(({ status }) => status === 'self_send');
  const missing = letters.filter(
    ({ id, status }) => status !== 'self_send' && (status !== 'accepted' || !copies.get(id)),
  );
  const repeated = letters.filter(({ id }) => (copies.get(id) ?? 0) > 1);
  const doubled = messages.length - new Set(messages.map(({ email }) => email)).size;
  return {
    writers: writers.length,
    letters: letters.length,
    selfSend: selfSend.length,
    lost: unstored.length + missing.length,
    twice: doubled + repeated.length,
  };
}

function printFault({ name, answers, recoveredMs, lateMs }: FaultResult): string {
  const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
  const parts = Object.entries(answers).map(
    ([kind, { statuses, slowestMs, withoutRetryAfter }]) => {
      const counts = Object.entries(statuses).map(([status, count]) => `${status} × ${count}`);
      const note = withoutRetryAfter ? `, ${withoutRetryAfter} without Retry-After` : '';
      return `  ${kind.padEnd(10)} ${counts.join(', ')}, at most ${seconds(slowestMs)}${note}`;
    },
  );
  const late = lateMs > LATE_MS ? `; the machine itself was delayed by ${seconds(lateMs)}` : '';
  return [`${name}: recovered after ${seconds(recoveredMs)}${late}`, ...parts].join('\n');
}

/** The counts for people, printed after the lines of each fault. */
export function printSiteReport(report: SiteFaultReport): string {
  const { writers, letters, selfSend, lost, twice, maintained, leftOut } = report;
  const skipped = leftOut.length > 0 ? `\nSkipped, requires root: ${leftOut.join(', ')}` : '';
  const jobs = maintained ? 'jobs run' : 'jobs stand still';
  return `${writers} people, ${letters} letters: ${lost} lost, ${twice} twice, ${selfSend} self-send; ${jobs}${skipped}`;
}
