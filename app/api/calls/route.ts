import { problemPageHtml } from '@/components/page/problem-page';
import { isLanguage } from '@/lib/campaign/languages';
import { countLinkSource, findLinkSource } from '@/lib/campaign/link-sources';
import { type CallAnswer, calledQuery, recordCall } from '@/lib/offices/calling/calls';
import {
  answerByKind,
  htmlResponse,
  problemJson,
  readJsonObject,
  seeOther,
  tooManyJson,
  unavailableJson,
} from '@/lib/platform/answers';
import { networkOf } from '@/lib/platform/network';

/** Reports of calls, counted by seat and outcome, from the plain buttons and from API clients. */
export function POST(request: Request): Promise<Response> {
  return answerByKind(request, { json: answerJson, form: answerForm });
}

/** Call reported by an API client: `{seat, outcome}`. */
async function answerJson(request: Request): Promise<Response> {
  const input = await readJsonObject(request);
  if (input instanceof Response) return input;
  const result = await recordCall(input, networkOf(request.headers));
  switch (result.outcome) {
    case 'counted':
      return Response.json({ counted: true } satisfies CallAnswer, {
        headers: { 'cache-control': 'no-store' },
      });
    case 'wrong':
      return problemJson({
        status: 422,
        title: 'Unknown seat or outcome',
        problems: result.problems,
      });
    case 'too_many':
      return tooManyJson('Too many calls from this network', result.retryAfterSeconds);
    case 'unavailable':
      return unavailableJson();
  }
}

/**
 * Call reported by the button under a number: redirects to its page, which shows the number of
 * calls and the next office.
 */
async function answerForm(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => undefined);
  if (!form)
    return problemJson({
      status: 400,
      title: 'The body is not valid form data',
      problems: { form: 'wrong' },
    });
  const { language: typed, seat, outcome, back } = Object.fromEntries(form);
  const language = typeof typed === 'string' && isLanguage(typed) ? typed : 'en';
  const result = await recordCall({ seat, outcome }, networkOf(request.headers));
  switch (result.outcome) {
    case 'counted': {
      const from = findLinkSource(request.headers);
      await countLinkSource(from, 'calls');
      const query = calledQuery(result, String(back ?? '')) + (from ? `&from=${from}` : '');
      return seeOther(`/${language}/lookup?${query}#called`);
    }
    case 'wrong':
      return htmlResponse(problemPageHtml(language, 'callUnknown'), 422);
    case 'too_many':
      return htmlResponse(problemPageHtml(language, 'callBusy'), 429);
    case 'unavailable':
      return htmlResponse(problemPageHtml(language, 'callUnavailable'), 503);
  }
}
