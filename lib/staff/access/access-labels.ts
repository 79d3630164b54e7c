import type { FormProblems, NoticeLabels } from '@/lib/staff/forms/form-problems';
import { MAX_PASSWORD, MAX_STAFF_NAME, MIN_PASSWORD } from './staff-fields';

/** Outcomes of sign-in and of changes to one's own account. */
export const accessNotices = {
  signed_out: 'You are signed out.',
  account_made: 'Your account is ready. Sign in with it.',
  link_sent: 'If there is an account with that address, we sent it a link.',
  link_saved:
    'If there is an account with that address, a link for it is now in mail/staff on our server: in test mode no email is sent.',
  password_set: 'Your new password is set. Sign in with it.',
  password_changed: 'Your password is changed. You’re signed out everywhere else.',
  name_saved: 'Your name is saved.',
  factor_set_up: 'Your second factor is set up. You’re signed out everywhere else.',
  factor_off: 'Your second factor is off. You’re signed out everywhere else.',
  codes_made: 'These are your new recovery codes. The old ones no longer work.',
  session_ended: 'Signed out there.',
  factor_needed: {
    refused: 'Nothing was done: your account needs its second factor. You can set it up again.',
  },
  session_over: { refused: 'Nothing was done: that session had already ended.' },
  sign_in_over: {
    refused: 'Your sign-in expired, or too many codes were wrong. Sign in again.',
  },
} satisfies NoticeLabels;

/** Outcome of a page or an action that only admins may use (`ADMINS_ONLY_PATH`). */
export const adminsOnlyNotices = {
  admins_only: { refused: 'That is for admins. Ask one of them if you need it.' },
} satisfies NoticeLabels;

/** Field → problem → sentence. */
export const accessProblems = {
  form: {
    wrong: 'The email address or the password is wrong. Check both and try again',
    too_many: 'There were too many attempts from your network. Try again after the next full hour',
    missing: 'Enter your email address and your password',
  },
  name: {
    missing: 'Enter your name',
    long: `Your name must be ${MAX_STAFF_NAME} characters or fewer`,
  },
  email: {
    missing: 'Enter the email address',
    wrong: 'Enter an email address like name@example.org',
  },
  password: {
    missing: 'Enter a password',
    short: `The password must be at least ${MIN_PASSWORD} characters`,
    long: `The password must be ${MAX_PASSWORD} characters or fewer`,
    repeated: 'Choose a password that is not one character repeated',
    obvious: 'Choose a password without your address or the name of this site in it',
    common:
      'This password is easy to guess. Choose three or more words that only you would combine',
  },
  current: {
    missing: 'Enter your current password',
    wrong: 'That is not your current password',
    too_many: 'There were too many attempts. Try again after the next full hour',
  },
  code: {
    missing: 'Enter your code',
    wrong_app:
      'That code doesn’t match. Enter a new one, and check that the clock on your phone is right',
    wrong_recovery: 'That is not one of your unused recovery codes. Check it and try again',
    used: 'That code was already used. Wait until the app shows the next one',
    too_many:
      'There were too many attempts. Try again after the next full hour, or choose a new password',
  },
};

export type AccessProblems = FormProblems<typeof accessProblems>;
