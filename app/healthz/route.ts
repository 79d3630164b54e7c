import type { Alive } from '@/lib/platform/health';

export const dynamic = 'force-dynamic';

/** Liveness: the process answers. */
export function GET() {
  return Response.json({ status: 'alive' } satisfies Alive);
}
