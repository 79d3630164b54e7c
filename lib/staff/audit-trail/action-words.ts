/** What was done, for everybody who reads the audit; the key is what the code records. */
export const actionWords: Record<string, string> = {
  'audit.exported': 'Exported the audit',
  'campaign.changed': 'Changed the campaign',
  'channel.started': 'Started a stopped channel again',
  'delivery.retried': 'Had a delivery tried again',
  'export.started': 'Began an export',
  'export.ended': 'An export ended whole',
  'export.broken_off': 'An export broke off',
  'message.rejected': 'Rejected a message',
  'message.released': 'Released a held message',
  'messages.erased': 'Erased the people behind messages',
  'office.email': 'Changed an office’s email address',
  'roster.updated': 'Loaded another roster of Congress',
  'seat.corrected': 'Corrected a seat of Congress',
  'seat.correction_withdrawn': 'Took back the correction of a seat',
  'staff.added': 'Added somebody to the staff',
  'staff.disabled': 'Disabled an account',
  'staff.enabled': 'Let somebody in again',
  'staff.first_added': 'Made the first account',
  'webhook.added': 'Added a webhook',
  'webhook.removed': 'Removed a webhook',
  'webhook.renewed': 'Renewed the secret of a webhook',
  'webhook.replayed': 'Sent events to a webhook again',
  'webhook.switched_off': 'Switched a webhook off',
  'webhook.switched_on': 'Switched a webhook on',
  'webhook.tested': 'Sent a test to a webhook',
};

/** An action of a version that knew others is shown as it was recorded. */
export function actionSentence(action: string): string {
  return Object.hasOwn(actionWords, action) ? (actionWords[action] ?? action) : action;
}

/** The groups and the actions in each, for a list to choose from: "message.*", then its actions. */
export function actionChoices(): { value: string; label: string }[] {
  const actions = Object.keys(actionWords).sort();
  const groups = [...new Set(actions.map((action) => action.split('.', 1)[0] ?? ''))];
  return groups.flatMap((group) => {
    const own = actions.filter((action) => action.startsWith(`${group}.`));
    const each = own.map((value) => ({ value, label: actionSentence(value) }));
    if (own.length < 2) return each;
    return [{ value: `${group}.*`, label: `All of “${group}”` }, ...each];
  });
}
