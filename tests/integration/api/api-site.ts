import { expect, vi } from 'vitest';
import { rereadEnv } from '@/lib/platform/env';
import { describedPath, startApiServer } from '../../support/api-server';
import { startCensusStub } from '../../support/census-stub';
import { freshDatabase } from '../../support/database';
import { describedApi } from '../../support/described-api';
import { sampleInput } from '../../unit/messages/sample-input';

type RequestParts = { body?: BodyInit; headers?: Record<string, string> };

const json = { 'content-type': 'application/json' };

/**
 * The API behind its server, with its own database and geocoder. Every answer must match the
 * API description, and is recorded in `seen`.
 */
export async function openApiSite() {
  const api = describedApi();
  const seen = new Set<string>();
  const database = await freshDatabase();
  const stub = await startCensusStub();
  set({ GEOCODER_URL: stub.url, TRUSTED_PROXIES: '127.0.0.1', LOG: 'off' });
  const server = await startApiServer();
  let visitors = 0;

  async function ask(
    method: 'GET' | 'POST',
    path: string,
    { headers = {}, ...rest }: RequestParts = {},
  ) {
    const answer = await fetch(server.url + path, {
      ...rest,
      method,
      headers: { 'x-forwarded-for': `192.0.2.${visitors}`, ...headers },
      ...(rest.body instanceof ReadableStream && { duplex: 'half' }),
    });
    const { status } = answer;
    const body = await answer.json();
    const described = describedPath(path);
    expect(api.answerFaults(method, described, { status, headers: answer.headers, body })).toEqual(
      [],
    );
    for (const what of marksOf(`${method} ${described} ${status}`, body)) seen.add(what);
    return { status, body };
  }

  const post = (path: string, input: unknown, headers = {}) =>
    ask('POST', path, { body: JSON.stringify(input), headers: { ...json, ...headers } });

  return {
    api,
    seen,
    db: database.db,
    ask,
    drain: server.drain,
    post,
    set,
    /** Sends the next requests as another visitor from another network. */
    anotherVisitor() {
      visitors += 1;
    },
    /** Calls the server directly, for answers that are not JSON. */
    fetch: (path: string, init: RequestInit) => fetch(server.url + path, init),
    lookUp: (input: unknown) => post('/api/lookup', input),
    /** Sends a message from a new writer, with the given changes. */
    send(change: object = {}, headers = {}) {
      visitors += 1;
      const email = `sam${visitors}@example.org`;
      return post('/api/messages', { ...sampleInput, email, ...change }, headers);
    },
    async close() {
      vi.unstubAllEnvs();
      await server.close();
      await stub.close();
      await database.drop();
    },
  };
}

export type ApiSite = Awaited<ReturnType<typeof openApiSite>>;

function set(settings: Record<string, string>) {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  rereadEnv();
}

const VALUES = /"(?:outcome|certainty|reason|status)":"[^"]+"/g;
const FIELDS = /"(?:newMap|vacant|notConfirmedSince|distanceKm|hours)":/g;

/** The parts of an answer to record: status, problems, enum values, and rare fields. */
function marksOf(where: string, body: { problems?: Record<string, string> }) {
  const pairs = Object.entries(body.problems ?? {}).map((pair) => `${where} ${pair.join(': ')}`);
  const text = JSON.stringify(body);
  return [where, ...pairs, ...(text.match(VALUES) ?? []), ...(text.match(FIELDS) ?? [])];
}
