import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

export type Answers = {
  /** Count of each status; `none` means no answer. */
  statuses: Record<string, number>;
  slowestMs: number;
  /** Answers of 503 and 429 without Retry-After. */
  withoutRetryAfter: number;
};

export type FaultWriter = { key: string; reference?: string; email: string };

const PAUSE_MS = 100;
const PATIENCE_MS = 60_000;

const kinds = ['messages', 'pages', 'lookups', 'readiness'] as const;
export type Kind = (typeof kinds)[number];

/** Visitors who write, read, and look up, and a load balancer that polls readiness. */
export function startFaultVisitors(url: string) {
  const writers: FaultWriter[] = [];
  let answers = emptyAnswers();
  let isOver = false;

  async function ask(kind: Kind, path: string, init: RequestInit = {}) {
    const began = performance.now();
    const counts = answers[kind];
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const answer = await fetch(url + path, { ...init, signal }).catch(() => undefined);
    const text = await answer?.text().catch(() => '');
    const status = answer?.status ?? 'none';
    counts.statuses[status] = (counts.statuses[status] ?? 0) + 1;
    counts.slowestMs = Math.max(counts.slowestMs, performance.now() - began);
    const isRefusal = status === 503 || status === 429;
    if (isRefusal && !answer?.headers.get('retry-after')) counts.withoutRetryAfter += 1;
    return { status, text: text ?? '' };
  }

  const json = { 'content-type': 'application/json' };

  async function write(writer: FaultWriter) {
    const { status, text } = await ask('messages', '/api/messages', {
      method: 'POST',
      headers: { ...json, 'idempotency-key': writer.key },
      body: JSON.stringify(messageOf(writer)),
    });
    if (status === 201) writer.reference = JSON.parse(text).reference;
  }

  async function repeat(step: () => Promise<unknown>) {
    while (!isOver) {
      await step();
      await wait(PAUSE_MS);
    }
  }

  let streets = 0;
  const visits = [
    ...[1, 2, 3].map(() =>
      repeat(async () => {
        const writer = { key: randomUUID(), email: `${randomUUID()}@example.org` };
        writers.push(writer);
        await write(writer);
      }),
    ),
    repeat(() => ask('pages', '/en')),
    repeat(() => ask('pages', '/en/write')),
    repeat(() => {
      streets += 1;
      const address = { street: `${streets} Sample Lane`, city: 'Austin', state: 'TX' };
      const body = JSON.stringify({ ...address, zip: '78704' });
      return ask('lookups', '/api/lookup', { method: 'POST', headers: json, body });
    }),
    repeat(() => ask('readiness', '/readyz')),
  ];

  return {
    writers,
    /** The answers since the last call. */
    takeAnswers() {
      const last = answers;
      answers = emptyAnswers();
      return last;
    },
    /** Resends every message that was not confirmed as stored. */
    async writeAgain() {
      for (const writer of writers) if (!writer.reference) await write(writer);
    },
    async stop() {
      isOver = true;
      await Promise.all(visits);
    },
  };
}

export type FaultVisitors = ReturnType<typeof startFaultVisitors>;

function emptyAnswers(): Record<Kind, Answers> {
  const none = (): Answers => ({ statuses: {}, slowestMs: 0, withoutRetryAfter: 0 });
  return { messages: none(), pages: none(), lookups: none(), readiness: none() };
}

function messageOf({ key, email }: FaultWriter) {
  const lastName = key.replace(/[\d-]/g, (sign) => 'ghijklmnopq'[Number(sign)] ?? 'r').slice(0, 12);
  return {
    prefix: 'Mx.',
    firstName: 'Sam',
    lastName,
    email,
    street: '1 Sample Lane',
    city: 'Cheyenne',
    state: 'WY',
    zip: '82001',
    subject: 'Thank you',
    message: 'Thank you for the Act, from me and from others.',
    language: 'en',
  };
}
