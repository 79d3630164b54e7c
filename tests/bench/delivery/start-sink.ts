import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Letters accepted since the last reset; `milliseconds` is the time from the first to the last. */
export type SinkCounts = { letters: number; distinct: number; milliseconds: number };

const LIMIT_MS = 240_000;

/** @param slowMs duration of every letter, in milliseconds */
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
    /** Resolves when this many letters were accepted, and resets the count. */
    async received(letters: number): Promise<SinkCounts> {
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
