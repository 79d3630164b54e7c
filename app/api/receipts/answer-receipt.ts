import { problemPageHtml } from '@/components/page/problem-page';
import { isLanguage, type Language } from '@/lib/campaign/languages';
import { readReceiptToken } from '@/lib/messages/receipt-token';
import { htmlResponse, seeOther } from '@/lib/platform/answers';
import { errorName, log } from '@/lib/platform/log';
import { POST_WAIT_MS, withPatience } from '@/lib/platform/patience';

/** Keys of the result for the receipt page; undefined if there is no such receipt. */
export type ReceiptOutcome = Record<string, string> | undefined;

type ReceiptForm = { language: Language; token: string; form: URLSearchParams };

/** Handles a form of the receipt's pages, or answers that something on our side does not work. */
export async function answerReceiptForm(
  request: Request,
  answer: (given: ReceiptForm) => Promise<Response>,
): Promise<Response> {
  const form = new URLSearchParams(await request.text());
  const asked = form.get('language') ?? '';
  const language = isLanguage(asked) ? asked : 'en';
  const token = readReceiptToken(form.get('token') ?? '');
  try {
    return await withPatience(POST_WAIT_MS, () => answer({ language, token, form }));
  } catch (problem) {
    log.error('receipt_not_changed', { error: errorName(problem) });
    return htmlResponse(problemPageHtml(language, 'unavailable'), 503);
  }
}

/** Handles a button of the receipt page, then shows the page again with the result. */
export function answerReceipt(
  request: Request,
  work: (token: string, form: URLSearchParams) => Promise<ReceiptOutcome>,
): Promise<Response> {
  return answerReceiptForm(request, async ({ language, token, form }) => {
    const outcome = await work(token, form);
    const receipt = `/${language}/receipt/${encodeURIComponent(token)}`;
    // Redirects to the page of the button.
    const page = form.get('next') === 'self-send' ? `${receipt}/send-yourself` : receipt;
    return seeOther(outcome ? `${page}?${new URLSearchParams(outcome)}` : page);
  });
}
