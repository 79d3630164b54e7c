import { accessProblems } from '@/lib/staff/access/access-labels';
import type { NoticeLabels } from '@/lib/staff/forms/notices';

export const invitationMailLabels = {
  queued: 'Queued',
  sent: 'Sent',
  saved: 'Saved on our server in mail/staff, because of test mode: not sent by email',
  failed: 'Could not be sent: check the address and invite again',
} as const;

/** Outcomes of the pages about the team. */
export const teamNotices = {
  invited: 'The invitation is queued.',
  invited_in_test:
    'The invitation is ready. In test mode no email is sent: give the link below to your colleague yourself.',
  invitation_withdrawn: 'The invitation was withdrawn. Its link no longer works.',
  role_changed: 'The role was changed. They must sign in again.',
  person_disabled: 'The account is disabled, and its sessions are ended.',
  person_enabled: 'The account can sign in again.',
  factor_reset: 'The second factor was removed, and they were signed out everywhere.',
  reset_link_sent: 'The email with the link is queued.',
  reset_link_in_test:
    'The link is ready. In test mode no email is sent: it is saved in mail/staff on our server. Give the link below to your colleague yourself.',
  reset_link_too_many: {
    refused: 'Nothing was sent: three links were sent to this person in the last hour.',
  },
  reset_link_unknown: { refused: 'Nothing was sent: this account is disabled. Enable it first.' },
  invitation_over: {
    refused: 'Nothing changed: the invitation was already used, withdrawn, or expired.',
  },
  last_admin: {
    refused: 'Nothing changed: this is the last admin. Make someone else an admin first.',
  },
  same_already: { refused: 'Nothing changed: it is already set that way.' },
  no_person: { refused: 'We could not find that person.' },
} satisfies NoticeLabels;

/** Field → problem → sentence. */
export const teamProblems = {
  email: {
    ...accessProblems.email,
    taken: 'Someone with this address is already on the team',
    disabled: 'The account with this address is disabled. Enable it instead',
  },
  role: { missing: 'Choose a role' },
};
