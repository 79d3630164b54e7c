import { readLogo } from '@/lib/campaign/logo';
import { errorName, log } from '@/lib/platform/log';

/** Logo that staff uploaded. Its name changes with it, so browsers may store it forever. */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const { name } = await params;
  try {
    const logo = await readLogo(name);
    if (!logo) return new Response(null, { status: 404 });
    const headers = {
      'content-type': logo.type,
      'cache-control': 'public, max-age=31536000, immutable',
    };
    return new Response(new Uint8Array(logo.bytes), { headers });
  } catch (problem) {
    log.error('logo_not_read', { error: errorName(problem) });
    return new Response(null, { status: 503 });
  }
}
