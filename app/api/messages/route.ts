import { problemPageHtml } from '@/components/page/problem-page';
import { clearTyped, DRAFT_HOURS, draftCookie } from '@/lib/messages/draft';
import { type PostedStep, readPostedStep, writtenText } from '@/lib/messages/posted-step';
import { messageLimits } from '@/lib/messages/schema';
import { answerSubmitted, submitMessage } from '@/lib/messages/submit';
import { takeStep } from '@/lib/messages/take-step';
import {
  answerByKind,
  clearCookie,
  htmlResponse,
  problemJson,
  readCookie,
  readJsonObject,
  seeOther,
  setCookie,
  unavailableJson,
} from '@/lib/platform/answers';
import { errorName, log } from '@/lib/platform/log';
import { networkOf } from '@/lib/platform/network';
import { POST_WAIT_MS, withPatience } from '@/lib/platform/patience';
import { wakeWorker } from '@/lib/platform/wake-worker';
import { UNLOCKED_COOKIE, unlockedCookie } from '@/lib/receipts/unlock';

/** Messages from the form of the write journey and from API clients. */
export function POST(request: Request): Promise<Response> {
  return answerByKind(request, { json: answerJson, form: answerForm });
}

async function answerJson(request: Request): Promise<Response> {
  const input = await readJsonObject(request);
  if (input instanceof Response) return input;
  const idempotencyKey = request.headers.get('idempotency-key')?.trim() || undefined;
  if (idempotencyKey && idempotencyKey.length > messageLimits.idempotencyKey) {
    return problemJson({
      status: 422,
      title: 'Invalid Idempotency-Key',
      problems: { idempotencyKey: 'too_long' },
    });
  }
  try {
    const network = networkOf(request.headers);
    const submitted = await withPatience(POST_WAIT_MS, () =>
      submitMessage(input, { network, idempotencyKey }),
    );
    if (submitted.outcome === 'stored') wakeWorker();
    return answerSubmitted(submitted);
  } catch (problem) {
    log.error('message_not_stored', { error: errorName(problem) });
    return unavailableJson();
  }
}

/** One step of the journey; the typed values are kept in the draft whatever the result. */
async function answerForm(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => undefined);
  // An incomplete form must not act as a button: without a step it would send the draft as it is.
  if (!form)
    return problemJson({
      status: 400,
      title: 'The body is not valid form data',
      problems: { form: 'wrong' },
    });
  const posted = readPostedStep(form);
  try {
    const network = networkOf(request.headers);
    const cookie = readCookie(request.headers, 'draft');
    const result = await withPatience(POST_WAIT_MS, () => takeStep(posted, { network, cookie }));
    if (result.outcome === 'too_many') return tooManyPage(posted, result.retryAfterSeconds);
    if (result.outcome === 'too_long') {
      const { language, typed } = posted;
      return htmlResponse(problemPageHtml(language, 'too_large', writtenText(typed)), 413);
    }
    const { draft, path, isSent, unlocks } = result;
    const kept = () => setCookie('draft', draftCookie(draft), DRAFT_HOURS * 3_600);
    const cookies = isSent ? clearTyped() : [kept()];
    if (unlocks) cookies.push(unlockedCookie(unlocks));
    // An earlier message may be another person's.
    else if (isSent && !posted.keepOpen) cookies.push(clearCookie(UNLOCKED_COOKIE));
    return seeOther(path, cookies);
  } catch (problem) {
    log.error('step_not_stored', { error: errorName(problem) });
    // Without a database there is no draft, so the page itself returns the text.
    return htmlResponse(
      problemPageHtml(posted.language, 'unavailable', writtenText(posted.typed)),
      503,
    );
  }
}

function tooManyPage({ language, typed }: PostedStep, retryAfterSeconds: number): Response {
  const answer = htmlResponse(problemPageHtml(language, 'draftsBusy', writtenText(typed)), 429);
  answer.headers.set('retry-after', String(retryAfterSeconds));
  return answer;
}
