import { withdrawMessage } from '@/lib/receipts/cancel-message';
import { answerReceipt } from '../answer-receipt';

/** The button "Withdraw what has not left". */
export function POST(request: Request): Promise<Response> {
  return answerReceipt(request, async (token) => {
    const done = await withdrawMessage(token);
    return done && { withdrawn: String(done.withdrawn), left: String(done.left) };
  });
}
