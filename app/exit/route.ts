import { clearTyped, deleteDraft } from '@/lib/messages/draft';
import { clearCookie, readCookie } from '@/lib/platform/answers';
import { env } from '@/lib/platform/env';
import { errorName, log } from '@/lib/platform/log';
import { UNLOCKED_COOKIE } from '@/lib/receipts/unlock';

export const dynamic = 'force-dynamic';

/** Clears all cookies of the public pages, except the list of closed receipts. */
async function clear(request: Request, answer: ResponseInit): Promise<Response> {
  // The exit must work without the database; the draft then expires, and without its cookie no one
  // can read it.
  await deleteDraft(readCookie(request.headers, 'draft')).catch((problem) =>
    log.error('draft_not_dropped', { error: errorName(problem) }),
  );
  const headers = new Headers(answer.headers);
  headers.set('cache-control', 'no-store');
  const cookies = [clearCookie(UNLOCKED_COOKIE), ...clearTyped()];
  for (const cookie of cookies) headers.append('set-cookie', cookie);
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
