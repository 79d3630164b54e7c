import { findUnready } from '@/lib/lookup/find-unready';

export const dynamic = 'force-dynamic';

/** Ready: the database answers, every migration is applied and the roster is loaded. */
export async function GET() {
  const missing = await findUnready();
  if (!missing) return Response.json({ status: 'ready' });
  return Response.json({ status: 'not ready', missing }, { status: 503 });
}
