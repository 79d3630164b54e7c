/** What the pages of sign-in and account say; keys stand in the query. */

export const accessNotices: Record<string, string> = {
  link_sent: 'If there is an account with that address, a link is on its way to it.',
  password_set: 'Your new password is set. Sign in with it.',
  password_changed: 'Your password is changed. All your other sessions are ended.',
  name_saved: 'Your name is saved.',
  factor_set_up: 'Your second factor is set up. All your other sessions are ended.',
  factor_off: 'Your second factor is switched off. All your other sessions are ended.',
  codes_made: 'These are your new recovery codes. The old ones do not work any more.',
  session_ended: 'Signed out there.',
};

/** Notices that say something did not happen. */
export const accessRefusals: Record<string, string> = {
  factor_needed: 'Nothing was done: your account needs its second factor. You can set it up anew.',
  session_over: 'Nothing was done: that session had ended already.',
  sign_in_over:
    'That sign-in is over: it took too long, or too many codes were wrong. Sign in again.',
};

export const accessProblems: Record<string, Record<string, string>> = {
  current: {
    missing: 'Enter your present password',
    wrong: 'That is not your present password',
    too_many: 'There were too many tries. Try again after the next full hour',
  },
  code: {
    missing: 'Enter your code',
    wrong_app:
      'That is not the code which the app shows now. Enter a new one; check that the clock of your telephone is right',
    wrong_recovery: 'That is none of the recovery codes that are left. Check it and try again',
    used: 'That code was used already. Wait until the app shows the next one',
    too_many:
      'There were too many tries. Try again after the next full hour, or choose a new password',
  },
};
