/** What the pages of sign-in and account say; keys stand in the query. */

export const accessNotices: Record<string, string> = {};

/** Notices that say something did not happen. */
export const accessRefusals: Record<string, string> = {
  sign_in_over:
    'That sign-in is over: it took too long, or too many codes were wrong. Sign in again.',
};

export const accessProblems: Record<string, Record<string, string>> = {
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
