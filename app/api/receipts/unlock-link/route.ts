import { seeOther } from '@/lib/platform/answers';
import { wakeWorker } from '@/lib/platform/wake-worker';
import { lockedPath, mailUnlockLink } from '@/lib/receipts/unlock';
import { answerReceiptForm } from '../answer-receipt';

/** Button after too many attempts: emails the owner a link with its own attempts. */
export function POST(request: Request): Promise<Response> {
  return answerReceiptForm(request, async ({ language, token, form }) => {
    await mailUnlockLink(token);
    wakeWorker();
    return seeOther(`${lockedPath(language, token, form.get('next') ?? '')}?unlock=mailed`);
  });
}
