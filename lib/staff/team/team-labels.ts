import { accessProblems } from '@/lib/staff/access/access-labels';
import type { NoticeLabels } from '@/lib/staff/forms/notices';

export const invitationMailLabels = {
  queued: 'In line to be sent',
  sent: 'Sent',
  saved: 'Saved on our server in mail/staff, because of test mode: not sent by email',
  failed: 'Could not be sent: check the address and invite again',
} as const;

/** Outcomes of the pages about the team. */
export const teamNotices = {
  invited: 'The invitation is in line to be sent.',
  invited_in_test:
    'The invitation is made. In test mode no email is sent: give the link below to your colleague yourself.',
  invitation_withdrawn: 'The invitation is withdrawn. Its link does not work any more.',
  role_changed: 'The role is changed. They sign in again.',
  person_disabled: 'The account is disabled, and its sessions are ended.',
  person_enabled: 'The account can sign in again.',
  factor_reset: 'The second factor is taken away, and their sessions are ended.',
  invitation_over: {
    refused: 'Nothing was done: the invitation was used, withdrawn or too old already.',
  },
  last_admin: {
    refused: 'Nothing was done: this is the last admin. Make somebody else an admin first.',
  },
  same_already: { refused: 'Nothing was done: that is how it stands already.' },
  no_person: { refused: 'There is no such person.' },
} satisfies NoticeLabels;

/** Field → problem → sentence. */
export const teamProblems = {
  email: {
    ...accessProblems.email,
    taken: 'Somebody with this address is on the staff already',
    disabled: 'The account with this address is disabled. Let it in again instead',
  },
  role: { missing: 'Choose a role' },
};
