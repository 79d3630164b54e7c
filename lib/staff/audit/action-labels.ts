import { type AuditAction, auditActions } from '@/lib/platform/audit-actions';

/** Labels of audit actions. */
export const actionLabels: Record<AuditAction, string> = {
  'audit.exported': 'Exported the audit',
  'campaign.changed': 'Changed the campaign',
  'channel.started': 'Started a stopped channel again',
  'delivery.retried': 'Had a delivery tried again',
  'export.broken_off': 'An export broke off',
  'export.ended': 'An export ended whole',
  'export.started': 'Began an export',
  'message.erasing': 'Had the person behind a message erased',
  'message.put_on_hold': 'Put a message’s letters on hold',
  'message.noted': 'Wrote a note about a message',
  'message.rejected': 'Rejected a message',
  'message.released': 'Released a held message',
  'messages.erased': 'Erased the people behind messages',
  'office.channel': 'Changed an office’s delivery method',
  'office.email': 'Changed an office’s email address',
  'office.self_sends_mailed': 'Sent an office’s self-send letters by email',
  'office.paused': 'Paused an office',
  'office.resumed': 'Let letters go to an office again',
  'offices.imported': 'Imported addresses of offices',
  'password.changed': 'Changed their password',
  'password.link_mailed': 'Had a link for a new password mailed',
  'password.reset': 'Chose a new password with a mailed link',
  'roster.updated': 'Loaded another roster of Congress',
  'seat.corrected': 'Corrected a seat of Congress',
  'seat.correction_withdrawn': 'Withdrew the correction of a seat',
  'second_factor.codes_made': 'Made new recovery codes',
  'second_factor.removed': 'Removed their second factor',
  'second_factor.replaced': 'Replaced their second factor',
  'second_factor.reset': 'Reset somebody’s second factor',
  'second_factor.set_up': 'Set up a second factor',
  'session.ended': 'Signed out of other sessions',
  'staff.added': 'Added somebody to the staff',
  'staff.disabled': 'Disabled an account',
  'staff.enabled': 'Let somebody in again',
  'staff.first_added': 'Made the first account',
  'staff.invitation_withdrawn': 'Withdrew an invitation',
  'staff.invited': 'Invited somebody to the staff',
  'staff.joined': 'Joined the staff with an invitation',
  'staff.renamed': 'Changed their name',
  'staff.role_changed': 'Changed somebody’s role',
  'staff.signed_in': 'Signed in',
  'staff.signed_out': 'Signed out',
  'webhook.added': 'Added a webhook',
  'webhook.removed': 'Removed a webhook',
  'webhook.renewed': 'Renewed the secret of a webhook',
  'webhook.replayed': 'Sent events to a webhook again',
  'webhook.switched_off': 'Switched a webhook off',
  'webhook.switched_on': 'Switched a webhook on',
  'webhook.tested': 'Sent a test to a webhook',
  'wording.restored': 'Restored earlier words of an edition',
  'wording.discarded': 'Threw a draft of an edition’s words away',
  'wording.published': 'Published the words of an edition',
  'wording.saved': 'Saved a draft of an edition’s words',
};

/** An action recorded by another version, without a label here, is shown as it was recorded. */
export function actionSentence(action: string): string {
  return Object.hasOwn(actionLabels, action) ? actionLabels[action as AuditAction] : action;
}

/** Options of a filter: each group and its actions: "message.*", then its actions. */
export function actionChoices(): { value: string; label: string }[] {
  const actions = [...auditActions].sort();
  const groups = [...new Set(actions.map((action) => action.split('.', 1)[0] ?? ''))];
  return groups.flatMap((group) => {
    const own = actions.filter((action) => action.startsWith(`${group}.`));
    const each = own.map((value) => ({ value, label: actionSentence(value) }));
    if (own.length < 2) return each;
    return [{ value: `${group}.*`, label: `All of “${group}”` }, ...each];
  });
}
