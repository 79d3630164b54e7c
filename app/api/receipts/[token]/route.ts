import { isLanguage } from '@/lib/campaign/languages';
import { problemJson, tooManyJson, unavailableJson } from '@/lib/platform/answers';
import { env } from '@/lib/platform/env';
import { errorName, log } from '@/lib/platform/log';
import { networkOf } from '@/lib/platform/network';
import { countAgainstNetworkLimit } from '@/lib/platform/rate-limit';
import { liveReceipt } from '@/lib/receipts/live-receipt';
import { findReceipt } from '@/lib/receipts/receipts';

type Params = { params: Promise<{ token: string }> };

/** Statuses of one receipt's deliveries, which its page requests while it is open. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { token } = await params;
  const asked = new URL(request.url).searchParams.get('language') ?? '';
  try {
    const { LIMIT_RECEIPTS_PER_HOUR } = env();
    const network = networkOf(request.headers);
    const turn = await countAgainstNetworkLimit('receipts', network, LIMIT_RECEIPTS_PER_HOUR);
    if (!turn.allowed)
      return tooManyJson('Too many requests from this network', turn.retryAfterSeconds);
    const receipt = await findReceipt(token);
    if (!receipt) {
      return problemJson({
        status: 404,
        title: 'Receipt not found',
        problems: { form: 'unknown' },
      });
    }
    const live = liveReceipt(receipt, isLanguage(asked) ? asked : receipt.language);
    return Response.json(live, { headers: { 'cache-control': 'no-store' } });
  } catch (problem) {
    log.error('receipt_not_read', { error: errorName(problem) });
    return unavailableJson();
  }
}
