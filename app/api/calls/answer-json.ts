import { problemJson, readJsonObject, tooManyJson } from '@/lib/platform/answers';
import { networkOf } from '@/lib/platform/network';
import { takeCall } from './take-call';

/** A call reported by a program: `{seat, outcome}`. */
export async function answerJson(request: Request): Promise<Response> {
  const input = await readJsonObject(request);
  if (input instanceof Response) return input;
  const taken = await takeCall(input, networkOf(request.headers));
  switch (taken.outcome) {
    case 'counted':
      return Response.json({ counted: true }, { headers: { 'cache-control': 'no-store' } });
    case 'wrong':
      return problemJson({ status: 422, title: 'Not counted', problems: taken.problems });
    case 'too_many':
      return tooManyJson('Too many calls from this network', taken.retryAfterSeconds);
    case 'unavailable':
      return problemJson({
        status: 503,
        title: 'Not counted: the database does not answer',
        problems: { form: 'unavailable' },
      });
  }
}
