import { createHash } from 'node:crypto';
import { readCampaign } from '@/lib/campaign/campaign';
import { env } from '@/lib/platform/env';
import { describeApi } from './describe-api';

export const dynamic = 'force-dynamic';

/** Description of the public API in OpenAPI 3.1. It changes only with the site itself. */
export async function GET(request: Request): Promise<Response> {
  const body = JSON.stringify(describeApi(env(), (await readCampaign()).settings));
  const hash = createHash('sha256').update(body).digest('base64url');
  // A weak tag, because the server around this compresses its responses.
  const headers = { etag: `W/"${hash}"`, 'cache-control': 'public, max-age=300' };
  const known = request.headers.get('if-none-match')?.includes(hash);
  if (known) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'content-type': 'application/json' } });
}
