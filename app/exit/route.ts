import { deleteDraft } from '@/lib/messages/draft';
import { clearCookie, readCookie } from '@/lib/platform/answers';
import { env } from '@/lib/platform/env';
import { errorName, log } from '@/lib/platform/log';

export const dynamic = 'force-dynamic';

/**
 * Cookies of the public pages; an exit clears them all, and keeps only the list of closed receipts.
 */
const COOKIES = ['draft', 'lookup', 'caller', 'unlocked'];

async function clear(request: Request, answer: ResponseInit): Promise<Response> {
  // The exit must work without the database; the draft then expires, and without its cookie no one
  // can read it.
  await deleteDraft(readCookie(request.headers, 'draft')).catch((problem) =>
    log.error('draft_not_dropped', { error: errorName(problem) }),
  );
  const headers = new Headers(answer.headers);
  headers.set('cache-control', 'no-store');
  for (const cookie of COOKIES) headers.append('set-cookie', clearCookie(cookie));
  return new Response(null, { ...answer, headers });
}

/** Plain link: redirects at once, to a neutral site. */
export function GET(request: Request) {
  return clear(request, { status: 303, headers: { location: env().EXIT_URL } });
}

/** Beacon that the script sends while the browser is already leaving. */
export function POST(request: Request) {
  return clear(request, { status: 204 });
}
