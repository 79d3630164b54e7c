import { type AuditAction, auditActions } from '@/lib/platform/audit-actions';

/** Labels of audit actions, for the filter and the export. Their sentences are in audit-sentence.ts. */
export const actionLabels: Record<AuditAction, string> = {
  'audit.exported': 'Exported the audit',
  'bill.recorded': 'Recorded the status of a bill',
  'bounce.dismissed': 'Dismissed a bounced email',
  'bounce.matched': 'Matched a bounced email',
  'campaign.changed': 'Changed the campaign',
  'channel.started': 'Restarted a delivery method',
  'delivery.retried': 'Retried a delivery',
  'export.broken_off': 'An export was interrupted',
  'export.ended': 'An export was completed',
  'export.removed': 'Removed a saved export',
  'export.saved': 'Saved an export',
  'export.started': 'Started an export',
  'message.assigned': 'Assigned a message',
  'message.erasing': 'Asked to delete a supporter’s information',
  'message.noted': 'Added a note to a message',
  'message.put_on_hold': 'Put a message on hold',
  'message.rejected': 'Rejected a message',
  'message.released': 'Approved a message',
  'message.tagged': 'Changed the tags of a message',
  'messages.erased': 'Deleted supporters’ information',
  'office.channel': 'Changed an office’s delivery method',
  'office.email': 'Changed an office’s email address',
  'office.paused': 'Paused an office',
  'office.resumed': 'Resumed sending to an office',
  'office.self_sends_mailed': 'Sent an office’s waiting messages by email',
  'offices.imported': 'Imported office addresses',
  'password.changed': 'Changed their password',
  'password.link_mailed': 'Asked for a password reset',
  'password.link_sent': 'Sent someone a password reset link',
  'password.reset': 'Reset their password',
  'roster.updated': 'Updated the members of Congress',
  'seat.corrected': 'Corrected a member of Congress',
  'seat.correction_withdrawn': 'Withdrew a correction',
  'second_factor.codes_made': 'Created new recovery codes',
  'second_factor.removed': 'Removed their second factor',
  'second_factor.replaced': 'Replaced their second factor',
  'second_factor.reset': 'Reset someone’s second factor',
  'second_factor.set_up': 'Set up a second factor',
  'session.ended': 'Signed out of other sessions',
  'site.restored': 'Restored a backup',
  'staff.added': 'Added someone to the team',
  'settings.back_in_test': 'Went back to test mode',
  'settings.changed': 'Changed settings',
  'settings.connection_checked': 'Checked the connection to an online system',
  'settings.mail_tested': 'Sent a test email',
  'settings.went_live': 'Went live',
  'setup.settled': 'Marked a setup step as done',
  'staff.disabled': 'Disabled an account',
  'staff.enabled': 'Enabled an account',
  'staff.first_added': 'Created the first account',
  'staff.invitation_withdrawn': 'Withdrew an invitation',
  'staff.invited': 'Invited someone to the team',
  'staff.joined': 'Joined the team',
  'staff.renamed': 'Changed their name',
  'staff.role_changed': 'Changed someone’s role',
  'staff.signed_in': 'Signed in',
  'staff.signed_out': 'Signed out',
  'version.made': 'Created a campaign version',
  'webhook.added': 'Added a webhook',
  'webhook.removed': 'Removed a webhook',
  'webhook.renewed': 'Renewed a webhook’s secret',
  'webhook.replayed': 'Sent events to a webhook again',
  'webhook.switched_off': 'Switched a webhook off',
  'webhook.switched_on': 'Switched a webhook on',
  'webhook.tested': 'Tested a webhook',
  'wording.discarded': 'Discarded a draft of a campaign version',
  'wording.published': 'Published a campaign version',
  'wording.restored': 'Restored a campaign version',
  'wording.saved': 'Saved a draft of a campaign version',
};

/**
 * Label of an action. An action without a label here was recorded by another version and is shown
 * as recorded.
 */
export function actionSentence(action: string): string {
  return Object.hasOwn(actionLabels, action) ? actionLabels[action as AuditAction] : action;
}

/** Filter options: each group ("message.*"), followed by its actions. */
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
