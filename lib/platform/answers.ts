/** 303 to a page of ours. Relative, so that it is right behind every proxy and host name. */
export function seeOther(path: string, cookies: string[] = []): Response {
  const headers = new Headers({ location: path, 'cache-control': 'no-store' });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}

type Problem = {
  status: number;
  title: string;
  /** Field → problem key, never a sentence. */
  problems: Record<string, string>;
  retryAfterSeconds?: number;
};

/** An error for programs: `application/problem+json`, RFC 9457. */
export function problemJson({ status, title, problems, retryAfterSeconds }: Problem): Response {
  const headers = new Headers({ 'content-type': 'application/problem+json' });
  if (retryAfterSeconds) headers.set('retry-after', String(retryAfterSeconds));
  const body = JSON.stringify({ type: 'about:blank', title, status, problems });
  return new Response(body, { status, headers });
}

/** A whole page outside the framework. */
export function htmlPage(html: string, status: number): Response {
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** Which of the two a request's body is: a program's JSON, a form, or neither. */
export function bodyKind(headers: Headers): 'json' | 'form' | undefined {
  const type = (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (type === 'application/json') return 'json';
  const forms = ['application/x-www-form-urlencoded', 'multipart/form-data'];
  return forms.includes(type ?? '') ? 'form' : undefined;
}
