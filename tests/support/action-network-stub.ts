import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/** Allowed content of a person sign-up (https://actionnetwork.org/docs/v2/person_signup_helper). */
const signUp = z.strictObject({
  person: z.strictObject({
    given_name: z.string().optional(),
    family_name: z.string().optional(),
    email_addresses: z.array(z.strictObject({ address: z.email() })).min(1),
    postal_addresses: z
      .array(z.strictObject({ postal_code: z.string(), country: z.string() }))
      .optional(),
    languages_spoken: z.array(z.string()).optional(),
  }),
  add_tags: z.array(z.string()).optional(),
});

type SignedUp = z.infer<typeof signUp>['person'] & { tags: string[] };

/**
 * `die` stores the person and breaks the connection; `hang` stores the person and never answers.
 */
export type StubFault = number | 'die' | 'hang';

/**
 * Local stand-in for Action Network. People are matched by email; it has a key and a list of known
 * tags.
 */
export async function startActionNetworkStub({ key, tags }: { key: string; tags: string[] }) {
  const people = new Map<string, SignedUp>();
  const signUps: string[] = [];
  let fault: StubFault | undefined;
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const answer = (status: number, value: object) =>
      response
        .writeHead(status, { 'content-type': 'application/hal+json' })
        .end(JSON.stringify(value));
    if (request.headers['osdi-api-token'] !== key) {
      return answer(403, { error: 'API Key invalid or not present' });
    }
    if (new URL(request.url ?? '', 'http://stub').pathname !== '/api/v2/people/') {
      return answer(404, { error: 'not found' });
    }
    if (request.method === 'GET') return answer(200, { per_page: 1, _embedded: {} });
    if (typeof fault === 'number') return answer(fault, { error: 'try later' });
    const isJson = request.headers['content-type'] === 'application/json';
    const read = signUp.safeParse(isJson ? JSON.parse(body) : undefined);
    if (!read.success) return answer(400, { error: z.prettifyError(read.error) });
    const { person, add_tags = [] } = read.data;
    const address = person.email_addresses[0]?.address.toLowerCase() ?? '';
    const before = people.get(address);
    const known = add_tags.filter((tag) => tags.includes(tag));
    people.set(address, { ...person, tags: [...new Set([...(before?.tags ?? []), ...known])] });
    signUps.push(address);
    if (fault === 'hang') return undefined;
    if (fault === 'die') return void response.destroy();
    return answer(200, { ...person, identifiers: [`action_network:${signUps.length}`] });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/api/v2/people/`,
    people,
    /** Address of each accepted sign-up, oldest first, including repeats. */
    signUps,
    fails(next: StubFault | undefined) {
      fault = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
