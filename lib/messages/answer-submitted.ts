import { problemJson, tooManyJson } from '@/lib/platform/answers';
import type { MessageAnswer, SubmitResult } from './store';

/** The API's response to a submitted message. */
export function answerSubmitted(submitted: SubmitResult): Response {
  switch (submitted.outcome) {
    case 'stored':
      return Response.json(submitted.answer satisfies MessageAnswer, { status: 201 });
    case 'problems':
      return problemJson({
        status: 422,
        title: 'Some fields are invalid',
        problems: submitted.problems,
      });
    case 'already_written':
      // The response contains no date and no reference, so that a stranger who guesses a writer's
      // data learns nothing else. Where writers confirm by email, this response is never sent
      // (repeats.ts).
      return problemJson({
        status: 409,
        title: 'This person already sent a message in the last 72 hours',
        problems: { form: 'already_written' },
      });
    case 'too_many':
      return tooManyJson('Too many messages from this network', submitted.retryAfterSeconds);
    default:
      return problemJson({
        status: 503,
        title: 'The campaign is not accepting messages',
        problems: { form: submitted.outcome },
      });
  }
}
