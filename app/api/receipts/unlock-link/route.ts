import { seeOther } from '@/lib/platform/answers';
import { wakeWorker } from '@/lib/platform/wake-worker';
import { lockedPath, mailUnlockLink } from '@/lib/receipts/unlock';
import { answerReceiptForm } from '../answer-receipt';

/** The button after too many tries: emails the owner a link that has tries of its own. */
export function POST(request: Request): Promise<Response> {
  return answerReceiptForm(request, async ({ language, token, form }) => {
    await mailUnlockLink(token);
    wakeWorker();
    return seeOther(`${lockedPath(language, token, form.get('next') ?? '')}?unlock=mailed`);
  });
}
