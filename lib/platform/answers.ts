import { z } from 'zod';
import { env } from './env';
import type { Refusal } from './server/request-guard';

/**
 * 303 redirect to a page of this site. The location is relative, so that it is correct behind every
 * proxy and host name.
 */
export function seeOther(path: string, cookies: string[] = []): Response {
  // A part of the path may come from the requested address, decoded; a header holds only ASCII.
  const location = path.replace(/[^\x21-\x7e]+/g, (text) =>
    encodeURIComponent(Buffer.from(text).toString()),
  );
  const headers = new Headers({ location, 'cache-control': 'no-store' });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}

/**
 * Problem keys for API clients, which never get sentences; the field name `form` stands for the
 * request as a whole.
 */
export type ProblemKey =
  /** Any field. */
  | ('missing' | 'wrong' | 'too_short' | 'too_long' | 'unknown' | 'used')
  /** Name fields, and fields whose value may be correct and needs one confirmation. */
  | ('no_letters' | 'typo' | 'short')
  /** Address, district, and location. */
  | ('mismatch' | 'military' | 'freely_associated' | 'choose' | 'vacant' | 'outside' | 'rough')
  /** The request itself. */
  | ('json' | 'content_type' | 'signature' | 'report' | Refusal['key'])
  /** Temporary or state-dependent problems. */
  | ('already_written' | 'too_many' | 'closed' | 'outdated' | 'off' | 'unavailable')
  /** Honeypot field: only programs fill it in. */
  | 'hidden_field';

/** Problem keys that each field can have. */
export type ProblemKeys<Field extends string = string> = {
  readonly [Name in Field]?: readonly ProblemKey[];
};

/** JSON schema of a `problemJson` document that is limited to these keys. */
export function problemSchema(status: number, keys: ProblemKeys) {
  const fields = Object.entries(keys).map(
    ([name, of = []]) => [name, z.enum(of).optional()] as const,
  );
  const problems = z.object(Object.fromEntries(fields)).meta({
    minProperties: 1,
    description: 'Maps each field to a problem key. `form` stands for the request as a whole.',
  });
  return z.object({
    type: z.literal('about:blank'),
    title: z.string().describe('For logs. May change.'),
    status: z.literal(status),
    problems,
  });
}

type ProblemDocument = z.infer<ReturnType<typeof problemSchema>>;

type Problem = {
  status: number;
  title: string;
  /** Problem key of each field, never a sentence. */
  problems: Record<string, ProblemKey>;
  retryAfterSeconds?: number;
};

/** Error for API clients: `application/problem+json`, RFC 9457. */
export function problemJson({ status, title, problems, retryAfterSeconds }: Problem): Response {
  const headers = new Headers({
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  });
  if (retryAfterSeconds) headers.set('retry-after', String(retryAfterSeconds));
  const body: ProblemDocument = { type: 'about:blank', title, status, problems };
  return new Response(JSON.stringify(body), { status, headers });
}

/** @param title what exceeded its limit for one network */
export function tooManyJson(title: string, retryAfterSeconds: number): Response {
  return problemJson({ status: 429, title, problems: { form: 'too_many' }, retryAfterSeconds });
}

export function unavailableJson(): Response {
  const problems = { form: 'unavailable' } as const;
  return problemJson({
    status: 503,
    title: 'Database unavailable',
    problems,
    retryAfterSeconds: 5,
  });
}

/** A complete page rendered outside the framework. */
export function htmlResponse(html: string, status: number): Response {
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/**
 * Answer to a browser while the database does not respond. Its page comes from the server around the
 * framework, because this folder has no sentences.
 */
export const unavailablePage = () => htmlResponse('', 503);

/** Media type of a body, without parameters: "application/json". */
export function mediaType(headers: Headers): string | undefined {
  return (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
}

/** Kind of a request's body: JSON from an API client, a form, or neither. */
export function bodyKind(headers: Headers): 'json' | 'form' | undefined {
  const type = mediaType(headers);
  if (type === 'application/json') return 'json';
  const forms = ['application/x-www-form-urlencoded', 'multipart/form-data'];
  return forms.includes(type ?? '') ? 'form' : undefined;
}

type Answer = (request: Request) => Promise<Response>;

/** Dispatches one route by content type: JSON from API clients, or the plain form. */
export async function answerByKind(request: Request, kinds: { json: Answer; form: Answer }) {
  const kind = bodyKind(request.headers);
  if (kind) return kinds[kind](request);
  return problemJson({
    status: 415,
    title: 'Send application/json or a form',
    problems: { form: 'content_type' },
  });
}

/** JSON object of a request, or the 4xx response if the body is not one. */
export async function readJsonObject(request: Request): Promise<object | Response> {
  const input: unknown = await request.json().catch(() => undefined);
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return input;
  return problemJson({
    status: 400,
    title: 'The body must be a JSON object',
    problems: { form: 'json' },
  });
}

/**
 * Full name of a cookie: the `__Host-` prefix binds it to this host, but browsers accept the prefix
 * only over https.
 */
export function cookieName(name: string): string {
  return isHttps() ? `__Host-${name}` : name;
}

const isHttps = () => env().SITE_URL.startsWith('https:');

/** `Set-Cookie` header for a cookie that scripts cannot read and other sites cannot send. */
export function setCookie(name: string, value: string, maxAgeSeconds: number): string {
  const secure = isHttps() ? '; Secure' : '';
  return `${cookieName(name)}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}

export const clearCookie = (name: string) => setCookie(name, '', 0);

/** Value of a cookie in a request's `Cookie` header. */
export function readCookie(headers: Headers, name: string): string | undefined {
  const wanted = `${cookieName(name)}=`;
  const part = (headers.get('cookie') ?? '')
    .split(';')
    .map((piece) => piece.trim())
    .find((piece) => piece.startsWith(wanted));
  return part?.slice(wanted.length) || undefined;
}
