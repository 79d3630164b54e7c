import { lookSheet } from '@/lib/campaign/colors';

/**
 * Style sheet with the colors that staff chose. Its name contains the colors, so browsers may store
 * it forever.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const sheet = lookSheet((await params).name);
  if (!sheet) return new Response(null, { status: 404 });
  const headers = {
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  };
  return new Response(sheet, { headers });
}
