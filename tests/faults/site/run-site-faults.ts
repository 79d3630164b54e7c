import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { type Answers, type FaultVisitors, type Kind, startFaultVisitors } from './fault-visitors';
import type { FaultWorld } from './fault-world';
import { startFaultWorld } from './fault-world';
import { type SiteFault, siteFaults } from './site-faults';

type FaultResult = {
  name: string;
  answers: Record<Kind, Answers>;
  /** Until a message was stored again, after the fault ended. */
  recoveredMs: number;
  /** Latest turn of this process, which does little: so late is everything on this server. */
  lateMs: number;
};

export type SiteFaultReport = {
  results: FaultResult[];
  /** Faults that this user cannot make, because they need a mount. */
  leftOut: string[];
  writers: number;
  letters: number;
  /** Letters that their writers were asked to send, as offices' addresses could not be read. */
  selfSend: number;
  /** Messages that were called stored and are not there, and letters that no one has. */
  lost: number;
  /** Messages stored twice for one person, and letters that were accepted twice. */
  twice: number;
  holds: boolean;
};

const SETTLE_MS = 3_000;
const POLL_MS = 200;
/** Ten attempts of a letter take longer than its last trouble. */
const ATTEMPT_MS = 5_000;
const END_LIMIT_MS = 180_000;
/** A machine that is this late is busy with something else. */
const LATE_MS = 200;
/** A visitor does not wait longer for a database that hangs. */
const MAX_WAIT_MS = 5_000;
const MAX_READINESS_MS = 1_000;

/** Lets one thing after the other fail under a live site, and counts what its visitors see. */
export async function runSiteFaults(
  only = siteFaults.map(({ name }) => name),
  say: (line: string) => void = () => {},
): Promise<SiteFaultReport> {
  const world = await startFaultWorld();
  // Until every process knows the addresses of the offices.
  await wait(SETTLE_MS);
  const visitors = startFaultVisitors(world.site.url);
  const chosen = siteFaults.filter(({ name }) => only.includes(name));
  const leftOut = chosen.filter(({ needsMount }) => needsMount && !world.canMount);
  const results: FaultResult[] = [];
  try {
    await wait(SETTLE_MS);
    for (const fault of chosen) {
      if (leftOut.includes(fault)) continue;
      const result = await suffer(fault, world, visitors);
      results.push(result);
      say(printFault(result));
    }
    await visitors.stop();
    await visitors.writeAgain();
    const counts = await countAll(world, visitors);
    const { lost, twice } = counts;
    const holds = lost === 0 && twice === 0 && results.every(isBearable);
    return { results, leftOut: leftOut.map(({ name }) => name), ...counts, holds };
  } finally {
    await visitors.stop();
    await world.close();
  }
}

async function suffer(fault: SiteFault, world: FaultWorld, visitors: FaultVisitors) {
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
 * Every visitor gets an answer in time, and a refusal says when to come again. A machine that is
 * busy with something else may be as late at each end of a request.
 */
function isBearable({ answers, recoveredMs, lateMs }: FaultResult) {
  const { messages, pages, readiness } = answers;
  const slackMs = 500 + 2 * lateMs;
  return (
    [messages, pages, readiness].every((one) => !one.statuses.none && !one.withoutRetryAfter) &&
    messages.slowestMs < MAX_WAIT_MS + slackMs &&
    readiness.slowestMs < MAX_READINESS_MS + slackMs &&
    recoveredMs < END_LIMIT_MS
  );
}

async function countAll({ db, sink }: FaultWorld, { writers }: FaultVisitors) {
  const giveUpAt = performance.now() + END_LIMIT_MS;
  const open = { status: { in: ['queued' as const, 'sending' as const] } };
  while ((await db.delivery.count({ where: open })) > 0 && performance.now() < giveUpAt) {
    // Nothing is waited for that only waits for its next attempt.
    await db.$executeRaw`update "Delivery" set "dueAt" = now() where status = 'queued'`;
    await wait(ATTEMPT_MS);
  }
  const messages = await db.message.findMany({
    select: { reference: true, email: true, deliveries: true },
  });
  const references = new Set(messages.map(({ reference }) => reference));
  const forgotten = writers.filter(({ reference }) => !reference || !references.has(reference));
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
    lost: forgotten.length + missing.length,
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
  const late = lateMs > LATE_MS ? `; the machine itself was late by ${seconds(lateMs)}` : '';
  return [`${name}: well again after ${seconds(recoveredMs)}${late}`, ...parts].join('\n');
}

/** The counts for a person, after the lines of each fault. */
export function printSiteReport(report: SiteFaultReport): string {
  const { writers, letters, selfSend, lost, twice, leftOut } = report;
  const notMade = leftOut.length > 0 ? `\nNot made, needs root: ${leftOut.join(', ')}` : '';
  return `${writers} people, ${letters} letters: ${lost} lost, ${twice} twice, ${selfSend} left to their writers${notMade}`;
}
