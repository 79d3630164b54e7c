import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';

export type Rate = { perSecond: number; p99: number };

/**
 * Sends requests for as long as the options say.
 * @throws Error when a request fails or a status is not expected: a refused request is quick, and
 * would make every figure look better
 */
export async function hammer(
  options: autocannon.Options,
  isExpected: (status: number) => boolean,
): Promise<Rate> {
  const result = await autocannon({ timeout: 30, ...options });
  const statuses = Object.keys(result.statusCodeStats ?? {}).map(Number);
  const unexpected = statuses.filter((status) => !isExpected(status));
  if (unexpected.length > 0 || result.errors > 0) {
    throw new Error(`${options.url}: ${result.errors} errors, statuses ${statuses.join(', ')}`);
  }
  return { perSecond: result.requests.total / result.duration, p99: result.latency.p99 };
}

export const isOk = (status: number) => status === 200;
export const isStored = (status: number) => status === 201;

/** Messages sent through the API, each from another person, because a second one is refused. */
export const messageRequests: autocannon.Request[] = [
  {
    method: 'POST',
    path: '/api/messages',
    headers: { 'content-type': 'application/json' },
    setupRequest: (request) => ({ ...request, body: JSON.stringify(messageOfNewPerson()) }),
  },
];

function messageOfNewPerson() {
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
