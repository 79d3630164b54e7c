import { dropDraft } from '@/lib/messages/draft';
import { clearCookie, readCookie } from '@/lib/platform/answers';
import { env } from '@/lib/platform/env';
import { errorName, log } from '@/lib/platform/log';

export const dynamic = 'force-dynamic';

/** Cookies of the public side; leaving clears them all, and keeps only which receipts are closed. */
const COOKIES = ['draft', 'lookup', 'caller', 'unlocked'];

async function clear(request: Request, answer: ResponseInit): Promise<Response> {
  // The way out must work when the database does not; the draft then runs out by itself, and
  // without its cookie no one can read it.
  await dropDraft(readCookie(request.headers, 'draft')).catch((problem) =>
    log.error('draft_not_dropped', { error: errorName(problem) }),
  );
  const headers = new Headers(answer.headers);
  headers.set('cache-control', 'no-store');
  for (const cookie of COOKIES) headers.append('set-cookie', clearCookie(cookie));
  return new Response(null, { ...answer, headers });
}

/** The plain link: away at once, to a site that tells nothing. */
export function GET(request: Request) {
  return clear(request, { status: 303, headers: { location: env().EXIT_URL } });
}

/** The beacon that the script sends while the browser is already leaving. */
export function POST(request: Request) {
  return clear(request, { status: 204 });
}
