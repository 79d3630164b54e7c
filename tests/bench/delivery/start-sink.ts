import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** What the sink took since it last forgot; `milliseconds` from the first letter to the last. */
export type SinkCounts = { letters: number; distinct: number; milliseconds: number };

const LIMIT_MS = 240_000;

/** @param slowMs how long every letter takes, in milliseconds. */
export async function startSink(slowMs = 0) {
  const file = path.join(process.cwd(), 'tests/bench/delivery', 'sink-in-child.ts');
  const child = fork(file, [String(slowMs)], { execArgv: ['--import', 'tsx'] });
  const [url] = (await once(child, 'message')) as [string];

  async function ask(what: 'count' | 'forget') {
    const answer = once(child, 'message');
    child.send(what);
    return (await answer)[0] as SinkCounts;
  }

  return {
    url,
    /** Resolves when so many letters were taken, and forgets them. */
    async taken(letters: number): Promise<SinkCounts> {
      const until = Date.now() + LIMIT_MS;
      while ((await ask('count')).letters < letters) {
        if (Date.now() > until) throw new Error(`Fewer than ${letters} letters in ${LIMIT_MS} ms`);
        await wait(50);
      }
      return ask('forget');
    },
    close: () => child.disconnect(),
  };
}
