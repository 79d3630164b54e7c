import { staffProblemPageHtml } from '@/components/page/problem-page';
import { htmlResponse } from '@/lib/platform/answers';
import { TooManyHashes } from '@/lib/staff/access/passwords';

/** Answer to a form whose password found no place among those being hashed. */
export function busyPage(retryAfterSeconds: number): Response {
  const page = htmlResponse(staffProblemPageHtml('signInBusy'), 429);
  page.headers.set('retry-after', String(retryAfterSeconds));
  return page;
}

/** Wraps an action that hashes a password, and answers 429 if the hash found no place. */
export function orBusy<Given extends unknown[]>(act: (...given: Given) => Promise<Response>) {
  return async (...given: Given): Promise<Response> => {
    try {
      return await act(...given);
    } catch (problem) {
      if (problem instanceof TooManyHashes) return busyPage(problem.retryAfterSeconds);
      throw problem;
    }
  };
}
