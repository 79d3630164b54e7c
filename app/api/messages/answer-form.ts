import { problemPage } from '@/components/page/problem-page';
import { isLanguage, type Language } from '@/lib/campaign/languages';
import { unlockedCookie } from '@/lib/delivery/receipts/unlocked-cookie';
import { createDraft, DRAFT_HOURS, draftCookie, findDraft } from '@/lib/messages/draft';
import { fieldsOf, type Step, steps } from '@/lib/messages/journey';
import { htmlPage, problemJson, seeOther } from '@/lib/platform/answers';
import { readCookie, setCookie } from '@/lib/platform/cookies';
import { errorName, log } from '@/lib/platform/log';
import { networkOf } from '@/lib/platform/network';
import { takeStep } from './take-step';

/** The box to tick of each screen. */
const BOXES: Record<string, string> = { address: 'addressProgram', message: 'newsletter' };
const NOT_WRITTEN = [...Object.values(BOXES), 'website'];
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
    const draft = await findDraft(readCookie(request.headers, 'draft'));
    const {
      path,
      draft: kept,
      unlocks,
    } = await takeStep({
      step: stepOf(form),
      language,
      typed,
      draft: draft ?? (await createDraft({})),
      fresh: draft === undefined,
      network: networkOf(request.headers),
      shown: text(form, 'shown'),
    });
    const cookie = setCookie('draft', draftCookie(kept), DRAFT_HOURS * 3_600);
    return seeOther(path, unlocks ? [cookie, unlockedCookie(unlocks)] : [cookie]);
  } catch (problem) {
    log.error('step not kept', { error: errorName(problem) });
    // With no database there is no draft: the page itself gives the text back.
    return htmlPage(problemPage(language, 'unavailable', keptText(typed)), 503);
  }
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
  const box = BOXES[text(form, 'step')];
  return box && !form.has(box) ? { ...typed, [box]: '' } : typed;
}
