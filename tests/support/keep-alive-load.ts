import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

export type Load = {
  /** Answers by method and status, such as `POST 201`. */
  counts: Map<string, number>;
  /** Requests without the expected answer, each in a few words. */
  failed: string[];
  /** Requests that were asked again because the database did not answer in time. */
  busy: string[];
  /** References of the messages that were reported as stored. */
  stored: string[];
  /** Duration of the slowest request. */
  slowestMs: () => number;
  stop: () => Promise<void>;
};

type Answer = { status: number; body: string; ms: number };

const MAX_RETRIES = 5;
/** Almost the time for which a site waits for its database. */
const PATIENCE_MS = 4_000;

/**
 * Whether a machine was too busy, as one that runs other tests may be: its database did not answer
 * in time. A program then asks again with the same key. An immediate 503 is a failure.
 */
const isBusy = (answer: Answer | Error) =>
  !(answer instanceof Error) && answer.status === 503 && answer.ms > PATIENCE_MS;

/** Visitors who alternately read and write, each over one keep-alive connection. */
export function startLoad(
  url: string,
  { visitors, pauseMs = 0 }: { visitors: number; pauseMs?: number },
): Load {
  const counts = new Map<string, number>();
  const failed: string[] = [];
  const busy: string[] = [];
  const stored: string[] = [];
  let slowestMs = 0;
  let stopping = false;

  async function ask(agent: Agent, method: 'GET' | 'POST') {
    const key = randomUUID();
    const body = method === 'POST' ? JSON.stringify(someone()) : undefined;
    const ask = () => send(agent, { method, body, key });
    const began = performance.now();
    let answer = await ask().catch((problem: NodeJS.ErrnoException) => problem);
    for (let more = 0; more < MAX_RETRIES && isBusy(answer); more++) {
      busy.push(`${method} ${Math.round(performance.now() - began)} ms`);
      answer = await ask().catch((problem: NodeJS.ErrnoException) => problem);
    }
    slowestMs = Math.max(slowestMs, performance.now() - began);
    const status = answer instanceof Error ? (answer.code ?? answer.message) : answer.status;
    const name = `${method} ${status}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (answer instanceof Error || answer.status !== (method === 'GET' ? 200 : 201)) {
      failed.push(
        `${name} ${answer instanceof Error ? '' : answer.body.slice(0, 200).replace(/\s+/g, ' ')}`,
      );
    } else if (method === 'POST') stored.push(JSON.parse(answer.body).reference);
  }

  type Question = { method: 'GET' | 'POST'; body?: string; key: string };

  function send(agent: Agent, { method, body, key }: Question) {
    const json = { 'content-type': 'application/json', 'idempotency-key': key };
    const headers = method === 'POST' ? json : { accept: 'text/html' };
    const target = new URL(method === 'GET' ? '/en' : '/api/messages', url);
    const began = performance.now();
    return new Promise<Answer>((resolve, reject) => {
      const req = request(target, { method, agent, headers }, async (res) => {
        try {
          let text = '';
          for await (const part of res) text += part;
          resolve({ status: res.statusCode ?? 0, body: text, ms: performance.now() - began });
        } catch (problem) {
          reject(problem);
        }
      });
      req.once('error', reject);
      req.end(body);
    });
  }

  async function visit() {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    while (!stopping) {
      await ask(agent, 'GET');
      await ask(agent, 'POST');
      if (pauseMs > 0) await wait(pauseMs);
    }
    agent.destroy();
  }

  const visits = Array.from({ length: visitors }, visit);
  return {
    counts,
    failed,
    busy,
    stored,
    slowestMs: () => slowestMs,
    async stop() {
      stopping = true;
      await Promise.all(visits);
    },
  };
}

/** Message of a new person to the offices of one district. */
export function someone() {
  const id = randomUUID().replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? 'q');
  return {
    prefix: 'Mx.',
    firstName: 'Sam',
    lastName: id.slice(0, 12),
    email: `${id}@example.org`,
    street: '1 Example Street',
    city: 'Austin',
    state: 'TX',
    zip: '78704',
    district: 'TX-37',
    subject: 'Support the Act',
    message: 'Support the Act, for me and for others.',
    language: 'en',
  };
}
