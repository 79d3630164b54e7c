import { seeOther } from '@/lib/platform/answers';
import { networkOf } from '@/lib/platform/network';
import { lockedPath, unlock } from '@/lib/receipts/unlock';
import { answerReceiptForm } from '../answer-receipt';

/** Form that unlocks personal data: redirects to the requested page, or back with the problem. */
export function POST(request: Request): Promise<Response> {
  return answerReceiptForm(request, async ({ language, token, form }) => {
    const page = lockedPath(language, token, form.get('next') ?? '');
    const lastName = form.get('lastName')?.trim() ?? '';
    const zip = form.get('zip')?.trim() ?? '';
    const proof = form.get('proof') ?? '';
    const back = (unlock: string) =>
      seeOther(`${page}?${new URLSearchParams({ unlock, ...(proof && { proof }) })}`);
    if (!lastName || !zip) return back('missing');
    const done = await unlock(token, { lastName, zip, proof }, networkOf(request.headers));
    if (done.outcome !== 'unlocked') return back(done.outcome);
    return seeOther(page, [done.cookie]);
  });
}
