import { seeOther } from '@/lib/platform/answers';
import { actionRoute, adminAction } from '@/lib/staff/access/staff-action';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { noTypedCookie, showOnceCookie } from '@/lib/staff/forms/typed-cookie';
import { isSteppedUp } from '@/lib/staff/settings/step-up';
import { removeWebhook, renewSecret, switchWebhook } from '@/lib/staff/webhooks/change-webhook';
import { replayCalls, sendTest } from '@/lib/staff/webhooks/replay-calls';
import { afterChange, type WebhookParams, webhookPath } from '@/lib/staff/webhooks/webhook-form';
import { webhookProblems } from '@/lib/staff/webhooks/webhook-labels';

export const POST = actionRoute({
  test: adminAction<WebhookParams>(async (staff, _request, { id }) =>
    seeOther(afterChange(id, await sendTest(id, staff))),
  ),
  replay: adminAction<WebhookParams>(async (staff, request, { id }) => {
    const { call = '' } = await readForm(request);
    const outcome = await replayCalls(id, call === 'all' ? 'not accepted' : { call }, staff);
    return seeOther(afterChange(id, outcome));
  }),
  renew: adminAction<WebhookParams>(async (staff, request, { id }) => {
    const { key = '' } = await readForm(request);
    // Only the key of another system is typed here; it needs a fresh code, as does every stored
    // secret.
    if (key && !(await isSteppedUp(request.headers))) {
      return seeOther(`${webhookPath(id)}?${problemQuery(webhookProblems, { code: 'needed' })}`);
    }
    const outcome = await renewSecret(id, staff, { key: key.trim() });
    const shown = outcome === 'webhook_renewed' ? [showOnceCookie('secretOf', id)] : [];
    return seeOther(afterChange(id, outcome), shown);
  }),
  switch: adminAction<WebhookParams>(async (staff, request, { id }) => {
    const { to } = await readForm(request);
    // A form with neither value switches off, which is harmless.
    const outcome = await switchWebhook(id, to === 'on', staff);
    return seeOther(afterChange(id, outcome), [noTypedCookie()]);
  }),
  remove: adminAction<WebhookParams>(async (staff, request, { id }) => {
    const { sure } = await readForm(request);
    if (sure !== 'yes') {
      return seeOther(`${webhookPath(id)}?${problemQuery(webhookProblems, { sure: 'missing' })}`);
    }
    return seeOther(afterChange(id, await removeWebhook(id, staff)), [noTypedCookie()]);
  }),
});
