/** What the pages about the staff say; keys stand in the query. */

export const mailWords = {
  queued: 'In line to be sent',
  sent: 'Sent',
  failed: 'Could not be sent: check the address and invite again',
} as const;

export const peopleNotices: Record<string, string> = {
  invited: 'The invitation is in line to be sent.',
  invitation_withdrawn: 'The invitation is withdrawn. Its link does not work any more.',
  role_changed: 'The role is changed. They sign in anew.',
  person_disabled: 'The account is disabled, and its sessions are ended.',
  person_enabled: 'The account can sign in again.',
  factor_reset: 'The second factor is taken away, and their sessions are ended.',
};

/** Notices that say something did not happen. */
export const peopleRefusals: Record<string, string> = {
  invitation_over: 'Nothing was done: the invitation was used, withdrawn or too old already.',
  last_admin: 'Nothing was done: this is the last admin. Make somebody else an admin first.',
  same_already: 'Nothing was done: that is how it stands already.',
  no_person: 'There is no such person.',
};

export const peopleProblems: Record<string, Record<string, string>> = {
  role: { missing: 'Choose a role' },
};
