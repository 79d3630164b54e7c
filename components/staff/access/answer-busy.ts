import { staffProblemPageHtml } from '@/components/page/problem-page';
import { htmlResponse } from '@/lib/platform/answers';
import { POST_WAIT_MS, withPatience } from '@/lib/platform/patience';
import { TooManyHashes } from '@/lib/staff/access/passwords';
import { orUnavailable } from '@/lib/staff/access/staff-action';

/** Answer to a form whose password found no place among those being hashed. */
export function busyPage(retryAfterSeconds: number): Response {
  const page = htmlResponse(staffProblemPageHtml('signInBusy'), 429);
  page.headers.set('retry-after', String(retryAfterSeconds));
  return page;
}

/**
 * Wraps a form around signing in. Answers 429 if the hash of a password found no place, and 503 if
 * the database hangs.
 */
export function orBusy<Given extends unknown[]>(act: (...given: Given) => Promise<Response>) {
  return async (...given: Given): Promise<Response> => {
    try {
      return await orUnavailable(() => withPatience(POST_WAIT_MS, () => act(...given)));
    } catch (problem) {
      if (problem instanceof TooManyHashes) return busyPage(problem.retryAfterSeconds);
      throw problem;
    }
  };
}
