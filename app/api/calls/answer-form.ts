import { problemPage } from '@/components/page/problem-page';
import { isLanguage } from '@/lib/campaign/languages';
import { calledQuery } from '@/lib/offices/calling/called-query';
import { htmlPage, problemJson, seeOther } from '@/lib/platform/answers';
import { networkOf } from '@/lib/platform/network';
import { takeCall } from './take-call';

/** A button beside a script: back to the page it stands on, with a word of thanks there. */
export async function answerForm(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => undefined);
  if (!form) return problemJson({ status: 400, title: 'Not a form', problems: { form: 'wrong' } });
  const { language: asked, seat, outcome, back } = Object.fromEntries(form);
  const language = typeof asked === 'string' && isLanguage(asked) ? asked : 'en';
  const taken = await takeCall({ seat, outcome }, networkOf(request.headers));
  switch (taken.outcome) {
    case 'counted':
      return seeOther(`/${language}/lookup?${calledQuery(taken, String(back ?? ''))}#called`);
    case 'wrong':
      return htmlPage(problemPage(language, 'callUnknown'), 422);
    case 'too_many':
      return htmlPage(problemPage(language, 'callBusy'), 429);
    case 'unavailable':
      return htmlPage(problemPage(language, 'callUnavailable'), 503);
  }
}
