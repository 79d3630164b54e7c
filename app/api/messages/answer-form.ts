import { problemPage } from '@/components/page/problem-page';
import { isLanguage, type Language } from '@/lib/campaign/languages';
import { beginDraft, DRAFT_HOURS, draftCookie, findDraft } from '@/lib/messages/draft';
import { fieldsOf, type Step, steps } from '@/lib/messages/journey';
import { takeStep } from '@/lib/messages/take-step';
import { htmlPage, problemJson, seeOther } from '@/lib/platform/answers';
import { readCookie, setCookie } from '@/lib/platform/cookies';
import { errorName, log } from '@/lib/platform/log';
import { networkOf } from '@/lib/platform/network';
import { unlockedCookie } from '@/lib/receipts/unlocked-cookie';

/** The boxes to tick of each screen. */
const BOXES: Record<string, string[]> = {
  address: ['addressProgram'],
  message: ['withoutTitle', 'newsletter'],
};
const NOT_WRITTEN = [...Object.values(BOXES).flat(), 'website'];
const TYPED = [...fieldsOf.address, ...fieldsOf.message, 'website'];

/** One step of the journey: whatever happens, what was typed is kept in the draft. */
export async function answerForm(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => undefined);
  // Half a form must not press a button: without a step it would send the draft as it stands.
  if (!form) return problemJson({ status: 400, title: 'Not a form', problems: { form: 'wrong' } });
  const asked = text(form, 'language');
  const language: Language = isLanguage(asked) ? asked : 'en';
  const typed = typedIn(form);
  try {
    const step = stepOf(form);
    const network = networkOf(request.headers);
    const found = await findDraft(readCookie(request.headers, 'draft'));
    // Once its letter is sent, an address begins the next one: somebody else at the same browser.
    const kept = found?.content.sentAs && step === 'address' ? undefined : found;
    const begun = kept ? { draft: kept } : await beginDraft(network);
    if ('retryAfterSeconds' in begun) return tooMany(language, typed, begun.retryAfterSeconds);
    const { draft } = begun;
    const shown = text(form, 'shown');
    const fresh = kept === undefined;
    const taking = { step, language, typed, network, shown, draft, fresh };
    const { path, unlocks } = await takeStep(taking);
    const cookie = setCookie('draft', draftCookie(draft), DRAFT_HOURS * 3_600);
    return seeOther(path, unlocks ? [cookie, unlockedCookie(unlocks)] : [cookie]);
  } catch (problem) {
    log.error('step not kept', { error: errorName(problem) });
    // With no database there is no draft: the page itself gives the text back.
    return htmlPage(problemPage(language, 'unavailable', keptText(typed)), 503);
  }
}

function tooMany(language: Language, typed: Record<string, string>, retryAfterSeconds: number) {
  const answer = htmlPage(problemPage(language, 'draftsBusy', keptText(typed)), 429);
  answer.headers.set('retry-after', String(retryAfterSeconds));
  return answer;
}

/** Everything that was written, a line each, to be copied. */
function keptText(typed: Record<string, string>): string {
  const written = Object.entries(typed).filter(([name]) => !NOT_WRITTEN.includes(name));
  return written.flatMap(([, text]) => text || []).join('\n');
}

function stepOf(form: FormData): Step {
  // A form without steps is sent as a whole; a step that we do not know must not send anything.
  if (!form.has('step')) return 'send';
  return steps.find((step) => step === text(form, 'step')) ?? 'message';
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function typedIn(form: FormData): Record<string, string> {
  const given = TYPED.filter((name) => form.has(name));
  const typed = Object.fromEntries(given.map((name) => [name, text(form, name)]));
  // An unticked box is not in the form at all; on its own screen that means "no".
  const boxes = BOXES[text(form, 'step')] ?? [];
  const unticked = boxes.filter((box) => !form.has(box)).map((box) => [box, '']);
  return { ...typed, ...Object.fromEntries(unticked) };
}
