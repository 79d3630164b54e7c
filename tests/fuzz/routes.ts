import { connect } from 'node:net';
import fc from 'fast-check';
import {
  anyBody,
  anyForm,
  anyJson,
  anyLine,
  lookupFieldNames,
  someFields,
} from '../support/anything';
import { publicPages } from '../support/public-pages';
import { sampleInput } from '../unit/messages/sample-input';
import { formFields, siteRoutes } from './site-routes';
import { type FuzzTarget, target } from './target';

const apiPaths = [
  ...['/api/lookup', '/api/messages', '/api/calls', '/api/receipts', '/api/zip'],
  ...[
    'cancel',
    'close',
    'confirm',
    'erase',
    'mail-changes',
    'self-sent',
    'unlock',
    'unlock-link',
  ].map((form) => `/api/receipts/${form}`),
  ...['/staff/sign-in/enter', '/staff/forgot-password/ask', '/exit'],
];
const types = [
  ...['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'],
  ...['multipart/form-data', 'text/plain', 'application/json; charset=utf-16', ''],
];
const messageFields = [...Object.keys(sampleInput), 'district', 'offices', 'newsletter'];

/** Values that are allowed in a header. */
const headerValue = anyLine.map((text) => text.replace(/[^\x20-\x7e]/g, '?').slice(0, 500));

/** Values for dynamic path segments: valid or arbitrary. */
const placeValue = fc.oneof(
  fc.constantFrom(
    ...['en', 'TX-37', '2026-law', 'own-1', 'messages', 'csv', 'review', 'email', 'A'.repeat(32)],
    '01930000-0000-7000-8000-000000000001',
  ),
  // Through bytes, because half a surrogate pair cannot be encoded.
  anyLine.map((text) => encodeURIComponent(Buffer.from(text.slice(0, 200)).toString()) || 'x'),
);
const allFields = formFields();
const MAX_ADDRESS = 8_000;

/** A request to any page or route, with fields of its own forms, of other forms, or arbitrary. */
const anyRequest = fc.constantFrom(...siteRoutes()).chain(({ address, methods, fields }) =>
  fc.record({
    path: fc
      .array(placeValue, { minLength: 3, maxLength: 3 })
      .map((values) => address.replace(/\[[^\]]+\]/g, () => values.pop() ?? 'x')),
    method: fc.constantFrom(...(methods.length > 0 ? methods : (['GET'] as const))),
    form: fc.oneof(
      someFields(fields, anyLine),
      someFields(allFields.slice(0, 400), anyLine),
      anyForm,
    ),
    kind: fc.constantFrom('form', 'multipart', 'json'),
  }),
);

/**
 * Requests to a started site, none of which may cause a server error.
 * @param signIn signs in another admin and returns the session's cookies
 */
export function routeTargets(url: string, signIn?: () => Promise<string>): FuzzTarget[] {
  const origin = { origin: new URL(url).origin };
  async function ask(path: string, init: RequestInit = {}) {
    const send = () => fetch(url + path, { redirect: 'manual', ...init });
    // An idle connection may have closed while this process was busy with the parsers.
    const answer = await send().catch(send);
    await answer.arrayBuffer();
    // A busy site answers 503 with Retry-After.
    const isServerError =
      answer.status >= 500 && !(answer.status === 503 && answer.headers.has('retry-after'));
    if (isServerError) throw new Error(`${init.method ?? 'GET'} ${path}: ${answer.status}`);
    return answer.headers.get('location') ?? '';
  }
  const post = (path: string, body: BodyInit, type: string, headers: Record<string, string> = {}) =>
    ask(path, {
      method: 'POST',
      body,
      headers: { ...origin, ...headers, ...(type && { 'content-type': type }) },
    });
  function request({ path, method, form, kind }: AnyRequest, headers: Record<string, string> = {}) {
    const fields = Object.entries(form).map(([name, value]) => [name, String(value)]);
    // The server accepts 16 kB of an address and headers, and closes the connection beyond that.
    const address = `${path}?${new URLSearchParams(fields)}`.slice(0, MAX_ADDRESS);
    if (method === 'GET') return ask(address, { headers });
    if (kind === 'json') return post(path, JSON.stringify(form), json, headers);
    const body = new (kind === 'form' ? URLSearchParams : FormData)();
    for (const [name = '', value = ''] of fields) body.append(name, value);
    return post(path, body, '', headers);
  }
  let session: Promise<string> | undefined;
  /** A random request may have ended the session, or the account. */
  async function asAdmin(signsIn: () => Promise<string>, random: AnyRequest) {
    session ??= signsIn();
    const cookie = await session;
    const leadsTo = await request(random, { cookie });
    if (/^\/staff\/(?:sign-in|account\/second-factor$)/.test(leadsTo)) session = undefined;
  }
  const json = 'application/json';
  const pages = [
    ...Object.values(publicPages).map((page) => `/en${page.split('?')[0]}`),
    '/es',
    '/staff',
    '/api/campaign',
    '/',
  ];
  return [
    target('pages with any query', fc.tuple(fc.constantFrom(...pages), anyForm), ([path, query]) =>
      ask(`${path}?${new URLSearchParams(query)}`),
    ),
    target('paths', fc.webPath(), (path) => ask(path.startsWith('/') ? path : `/${path}`)),
    target(
      'bodies',
      fc.tuple(fc.constantFrom(...apiPaths), anyBody, fc.constantFrom(...types)),
      ([path, body, type]) => post(path, body, type),
    ),
    target('forms', fc.tuple(fc.constantFrom(...apiPaths), anyForm), ([path, form]) =>
      post(path, new URLSearchParams(form), ''),
    ),
    target('messages', someFields(messageFields, anyJson), (input) =>
      post('/api/messages', JSON.stringify({ ...sampleInput, ...input }), json),
    ),
    target('lookups', someFields(lookupFieldNames, anyJson), (input) =>
      post('/api/lookup', JSON.stringify(input), json),
    ),
    target(
      'headers',
      fc.tuple(
        fc.constantFrom(...pages),
        fc.dictionary(
          fc.constantFrom(
            ...[
              'accept',
              'accept-language',
              'cookie',
              'forwarded',
              'x-forwarded-for',
              'if-none-match',
            ],
            ...['range', 'rsc', 'next-action', 'next-router-state-tree', 'x-middleware-subrequest'],
            ...['user-agent', 'referer', 'sec-fetch-site', 'authorization', 'idempotency-key'],
          ),
          headerValue,
        ),
      ),
      ([path, headers]) => ask(path, { headers }),
    ),
    target('every page and route', anyRequest, (random) => request(random)),
    ...(signIn
      ? [
          target('every page and route, as an admin', anyRequest, (random) =>
            asAdmin(signIn, random),
          ),
        ]
      : []),
    target('raw requests', rawRequest, (text) => sendRaw(url, text)),
  ];
}

type AnyRequest = typeof anyRequest extends fc.Arbitrary<infer Request> ? Request : never;

const rawRequest = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'GET ',
          'POST ',
          '/en',
          '*',
          '/%',
          ' HTTP/1.1\r\n',
          'Host: a\r\n',
          'Content-Length: 5\r\n',
        ],
        ...[
          'Transfer-Encoding: chunked\r\n',
          '\r\n',
          '5\r\nabcde\r\n',
          '0\r\n\r\n',
          'Cookie: a=b\r\n',
        ],
      ),
      anyLine,
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

/** Sends raw bytes; the site must answer or close the connection. */
function sendRaw(url: string, text: string): Promise<void> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.end(text));
    let answer = '';
    socket.setTimeout(1_000, () => socket.destroy());
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    socket.on('error', () => {});
    socket.on('close', () =>
      /^HTTP\/1\.1 50[0124-9]/m.test(answer) ? reject(new Error(answer.slice(0, 200))) : resolve(),
    );
  });
}
