import { messageLimits } from '@/lib/messages/schema';
import type { Submitted } from '@/lib/messages/store';
import { submitMessage } from '@/lib/messages/submit';
import { problemJson, readJsonObject, tooManyJson } from '@/lib/platform/answers';
import { errorName, log } from '@/lib/platform/log';
import { networkOf } from '@/lib/platform/network';
import { wakeWorker } from '@/lib/platform/wake-worker';

/** A message from a program. */
export async function answerJson(request: Request): Promise<Response> {
  const input = await readJsonObject(request);
  if (input instanceof Response) return input;
  const idempotencyKey = request.headers.get('idempotency-key')?.trim() || undefined;
  const keyLength = idempotencyKey?.length ?? 0;
  if (keyLength > messageLimits.idempotencyKey) return keyProblem('too_long');
  try {
    const network = networkOf(request.headers);
    return answerTo(await submitMessage(input, { network, idempotencyKey }));
  } catch (problem) {
    log.error('message not stored', { error: errorName(problem) });
    const problems = { form: 'unavailable' };
    return problemJson({ status: 503, title: 'The database does not answer: try again', problems });
  }
}

function keyProblem(key: string) {
  return problemJson({
    status: 422,
    title: 'Wrong Idempotency-Key',
    problems: { idempotencyKey: key },
  });
}

function answerTo(submitted: Submitted): Response {
  switch (submitted.outcome) {
    case 'stored':
      wakeWorker();
      return Response.json(submitted.answer, { status: 201 });
    case 'problems':
      return problemJson({
        status: 422,
        title: 'Some fields need another look',
        problems: submitted.problems,
      });
    case 'already_written':
      // No date and no reference: a stranger who guesses somebody's data learns nothing more.
      return problemJson({
        status: 409,
        title: 'Already written within 72 hours',
        problems: { form: 'already_written' },
      });
    case 'too_many':
      return tooManyJson('Too many messages from this network', submitted.retryAfterSeconds);
    default:
      return problemJson({
        status: 503,
        title: 'No messages are taken at present',
        problems: { form: submitted.outcome },
      });
  }
}
