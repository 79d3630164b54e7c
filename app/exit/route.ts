import { clearTyped, dropDraft } from '@/lib/messages/draft';
import { clearCookie } from '@/lib/platform/answers';
import { env } from '@/lib/platform/env';
import { UNLOCKED_COOKIE } from '@/lib/receipts/unlock';

export const dynamic = 'force-dynamic';

/** Clears all cookies of the public pages, except the list of closed receipts. */
async function clear(request: Request, answer: ResponseInit): Promise<Response> {
  await dropDraft(request.headers);
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
