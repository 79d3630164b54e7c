import { Agent, get } from 'node:http';

/** Number of concurrent callers, each with its own keep-alive connection. */
const CALLERS = 16;

/**
 * Requests a page continuously for a given time.
 * @returns responses per second
 */
export async function askOften(url: string, ms: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CALLERS });
  const began = performance.now();
  const end = began + ms;
  let answers = 0;
  const caller = async () => {
    while (performance.now() < end) {
      await once(url, agent);
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
  agent.destroy();
  return answers / ((performance.now() - began) / 1_000);
}

function once(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = get(url, { agent }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url} answers ${answer.statusCode}`));
      answer.once('end', resolve).resume();
    });
    asked.once('error', reject);
  });
}
