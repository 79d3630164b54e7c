import { seeOther } from '@/lib/platform/answers';
import type { Staff } from '@/lib/staff/access/require-staff';
import { type FormProblems, problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { typedCookie } from '@/lib/staff/forms/typed-cookie';
import { isSteppedUp } from '@/lib/staff/settings/step-up';
import { addWebhook } from './change-webhook';
import { afterChange, WEBHOOKS_PATH, type WebhookFormResult } from './webhook-form';
import { type webhookNotices, webhookProblems } from './webhook-labels';

type TypedForm = Record<string, string>;

type ConnectionForm = {
  read: (form: TypedForm) => WebhookFormResult;
  /** What the form shows again after a problem; never the key. */
  typed: (form: TypedForm) => TypedForm;
  added: keyof typeof webhookNotices;
};

/** Action of the form that connects another system: a key is a secret, so it needs a new code. */
export const addConnection =
  ({ read, typed, added }: ConnectionForm) =>
  async (staff: Staff, request: Request): Promise<Response> => {
    const form = await readForm(request);
    const showAgain = (problems: FormProblems<typeof webhookProblems>) => {
      const back = `${WEBHOOKS_PATH}?${problemQuery(webhookProblems, problems)}`;
      return seeOther(back, [typedCookie(typed(form))]);
    };
    if (!(await isSteppedUp(request.headers))) return showAgain({ code: 'needed' });
    const given = read(form);
    if ('problems' in given) return showAgain(given.problems);
    return seeOther(afterChange(await addWebhook(given, staff), added));
  };
