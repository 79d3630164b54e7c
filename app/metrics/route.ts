import { timingSafeEqual } from 'node:crypto';
import { prometheusText } from '@/lib/delivery/outbox/queue-figures';
import { problemJson } from '@/lib/platform/answers';
import { env } from '@/lib/platform/env';

export const dynamic = 'force-dynamic';

/** Figures for Prometheus; without METRICS_TOKEN the page does not exist. */
export async function GET(request: Request): Promise<Response> {
  const { METRICS_TOKEN } = env();
  if (!METRICS_TOKEN) return new Response(null, { status: 404 });
  if (!isBearer(request.headers.get('authorization') ?? '', METRICS_TOKEN)) {
    return problemJson({
      status: 401,
      title: 'Send the token in the Authorization header as a Bearer token',
      problems: { authorization: 'wrong' },
    });
  }
  const text = await prometheusText();
  return new Response(text, { headers: { 'content-type': 'text/plain; version=0.0.4' } });
}

function isBearer(given: string, token: string) {
  const wanted = Buffer.from(`Bearer ${token}`);
  const got = Buffer.from(given);
  return got.length === wanted.length && timingSafeEqual(got, wanted);
}
