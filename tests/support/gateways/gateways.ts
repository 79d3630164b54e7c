import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { countByOffice } from './assertions';
import type { Fault, FaultPlan } from './faults';
import { type GatewayReply, type GatewayRequest, gatewayErrors, judge, type Rules } from './judge';
import { isDown } from './maintenance';
import { allOffices, usualOffices } from './offices';
import { readDocument } from './read-document';
import { type Entrance, type GatewayCall, idOf, officeCodeOf, type StoredLetter } from './received';
import type { Chamber } from './value-types';

export type GatewayOptions = Partial<Rules> & {
  port?: number;
  faults?: FaultPlan;
  clock?: () => Date;
  /** Whether to keep the usual maintenance hours, by the clock. */
  maintenance?: boolean;
  /** Path for the Senate's production letters. */
  senatePath?: string;
  /** Called for every request after it was answered or dropped. */
  onRequest?: (request: GatewayCall) => void;
};

const usual: Omit<Rules, 'offices' | 'everySenateSeat'> = {
  keys: {
    house: { test: 'house-test-key', production: 'house-production-key' },
    senate: { test: 'senate-test-key', production: 'senate-production-key' },
  },
  agents: { house: 'Example Campaign', senate: 'Example Campaign (Senate)' },
  houseEnvironment: 'test',
  mostBytes: 256 * 1024,
  duplicateText: (id) => `The 'DeliveryId' element is invalid - ${id} has already been used.`,
};

const page = (status: number, says: string): GatewayReply => ({
  status,
  body: `<!doctype html>\n<title>${says}</title>\n<h1>${says}</h1>\n`,
  type: 'text/html',
});

/**
 * Both congressional gateways on this server, with all their checks: the House at `url`, the
 * Senate at `url` + "/api". Close it when done.
 */
export async function startGateways(options: GatewayOptions = {}) {
  const { clock = () => new Date(), senatePath = '/production-messages/' } = options;
  const everySenateSeat = allOffices('senate');
  const offices = { house: usualOffices('house'), senate: usualOffices('senate') };
  const rules: Rules = { ...usual, offices, everySenateSeat, ...options };
  const entrances = entrancesWith(senatePath);
  const requests: GatewayCall[] = [];
  const stored: StoredLetter[] = [];
  const taken = new Set<string>();
  let plan: FaultPlan = options.faults ?? (() => undefined);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<GatewayCall> {
    const url = new URL(request.url ?? '/', 'http://gateway.invalid');
    const asked: GatewayRequest = {
      method: request.method ?? '',
      path: url.pathname,
      remote: request.socket.remoteAddress ?? '',
      keys: url.searchParams.getAll('apikey'),
      contentType: request.headers['content-type'] ?? '',
      body: await readBody(request, rules.mostBytes),
    };
    const received = receivedOf(asked, entrances, clock());
    // Page for people with a browser; neither gateway has this address.
    if (asked.path === '/' && asked.method === 'GET') {
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(summary(stored, requests));
      return received;
    }
    requests.push(received);
    const fault = plan(received);
    const { name, seconds } =
      typeof fault === 'object' ? { name: fault.fault, ...fault } : named(fault);
    received.fault = name;
    if (name === 'silent') return received;
    if (name === 'reset_before') return dropped(request, received);
    const said = answerOf(asked, received, name, seconds);
    if (said.letter) {
      taken.add(keyOf(said.letter));
      stored.push({ ...said.letter, at: received.at });
      received.stored = true;
    }
    if (name === 'reset_after') return dropped(request, received);
    if (name === 'slow') await wait(seconds * 1_000);
    const shown = name === 'error_after' && said.letter ? page(504, 'Gateway Time-out') : said;
    received.status = shown.status;
    const close = asked.body ? {} : { connection: 'close' };
    response
      .writeHead(shown.status, { 'content-type': shown.type ?? '', ...shown.headers, ...close })
      .end(shown.body);
    return received;
  }

  function answerOf(
    asked: GatewayRequest,
    received: GatewayCall,
    name: string | undefined,
    seconds: number,
  ) {
    const { entrance } = received;
    const usualDown = options.maintenance && entrance && isDown(entrance.chamber, received.at);
    if (usualDown || name === 'maintenance') return page(503, 'Down for maintenance');
    if (name === 'too_fast') {
      return { ...page(429, 'Too many requests'), headers: { 'retry-after': String(seconds) } };
    }
    if (name === 'error_500') return page(500, 'Server error');
    if (name === 'unavailable') return page(503, 'Service unavailable');
    if (name === 'html') return page(200, 'Welcome');
    if (name === 'key_withdrawn') return page(401, 'Unauthorized');
    if (name === 'refused') return gatewayErrors(400, ['This message cannot be taken.']);
    const of = name === 'empty_offices' ? { ...rules, offices: { house: [], senate: [] } } : rules;
    return judge(asked, entrances, of, (chamber, environment, id) =>
      taken.has(keyOf({ chamber, environment, id })),
    );
  }

  const server = createServer((request, response) => {
    answer(request, response).then(options.onRequest, () => request.socket.destroy());
  });
  await listen(server, options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    senateUrl: `http://127.0.0.1:${port}/api`,
    rules,
    /** Every request, oldest first. */
    requests,
    /** Every accepted letter, oldest first. */
    stored,
    /** Sets how requests fail from now on. */
    fails(next: Fault | FaultPlan | undefined) {
      plan = typeof next === 'function' ? next : () => next;
    },
    /** Stops listening and cuts every connection. */
    goAway: () => shut(server),
    /** Listens again at the same address, with all stored data. */
    comeBack: () => listen(server, port),
    close: () => shut(server),
  };
}

export type Gateways = Awaited<ReturnType<typeof startGateways>>;

function entrancesWith(senatePath: string): Entrance[] {
  const senate = { method: 'POST', chamber: 'senate', for: 'send' } as const;
  return [
    { method: 'GET', path: '/v2/offices', chamber: 'house', for: 'offices' },
    { method: 'POST', path: '/v2/validate', chamber: 'house', for: 'validate' },
    { method: 'POST', path: '/v2/message', chamber: 'house', for: 'send' },
    { method: 'GET', path: '/api/active_offices', chamber: 'senate', for: 'offices' },
    { ...senate, path: '/api/testing-messages/', environment: 'test' },
    { ...senate, path: `/api${senatePath}`, environment: 'production' },
  ];
}

/** Number of received requests and letters, without their content. */
function summary(stored: StoredLetter[], requests: GatewayCall[]): string {
  const taken = (chamber: Chamber) =>
    countByOffice(stored.filter((letter) => letter.chamber === chamber));
  const letters = { house: taken('house'), senate: taken('senate') };
  return JSON.stringify({ requests: requests.length, letters }, null, 2);
}

const keyOf = ({
  chamber,
  environment,
  id,
}: Pick<StoredLetter, 'chamber' | 'environment' | 'id'>) => `${chamber} ${environment} ${id}`;

const named = (name: Exclude<Fault, object> | undefined) => ({
  name,
  seconds: name === 'slow' ? 3 : 1,
});

function receivedOf(
  { method, path, body }: GatewayRequest,
  entrances: Entrance[],
  at: Date,
): GatewayCall {
  const entrance = entrances.find((each) => each.path === path && each.method === method);
  const bare = { at, method, path, entrance, xml: body?.toString('utf8') ?? '', stored: false };
  if (!body || body.length === 0) return bare;
  try {
    const root = readDocument(body);
    return { ...bare, root, id: idOf(root), office: officeCodeOf(root) };
  } catch {
    // The answer is decided later; here the document only cannot be identified.
    return bare;
  }
}

async function readBody(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= most) chunks.push(chunk);
  }
  return bytes > most ? undefined : Buffer.concat(chunks);
}

function dropped(request: IncomingMessage, received: GatewayCall) {
  request.socket.resetAndDestroy();
  return received;
}

function listen(server: Server, port: number) {
  return new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function shut(server: Server) {
  return new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
