import { isLanguage } from '@/lib/campaign/languages';
import { seeOther, unavailableJson } from '@/lib/platform/answers';
import { errorName, log } from '@/lib/platform/log';
import { findPersonalData } from '@/lib/receipts/personal-data';
import { lockedPath, unlockedMessage } from '@/lib/receipts/unlock';

type Params = { params: Promise<{ token: string }> };

/**
 * Personal data as a file, if it was unlocked in this browser; otherwise redirects to the unlock
 * page.
 */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { token } = await params;
  const asked = new URL(request.url).searchParams.get('language') ?? '';
  const language = isLanguage(asked) ? asked : 'en';
  try {
    const unlocked = await unlockedMessage(request.headers, token);
    const record = unlocked && (await findPersonalData(unlocked.messageId));
    if (!record) return seeOther(lockedPath(language, token, 'on_hold'));
    return new Response(JSON.stringify(record, null, 2), {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="message-${record.message.reference}.json"`,
        'cache-control': 'no-store',
      },
    });
  } catch (problem) {
    log.error('receipt_not_read', { error: errorName(problem) });
    return unavailableJson();
  }
}
