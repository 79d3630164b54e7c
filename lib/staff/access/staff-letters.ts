import { env } from '@/lib/platform/env';

/** Emails to staff about their accounts. Every link expires. */

const page = (path: string) => `${env().SITE_URL}${path}`;
/** Within a sentence the site has its name alone: a whole URL stands on a line of its own. */
const siteName = () => new URL(env().SITE_URL).host;

/** For the owner of an account whose codes someone tries to guess. */
export function guessedCodesMail(to: string) {
  return {
    kind: 'alert' as const,
    to,
    subject: 'Somebody may know your password',
    text: [
      `Somebody signed in to the staff pages of ${siteName()} with your password, and then`,
      'entered several codes of your second factor. They are not in.',
      '',
      'If it was you, nothing more is to be done. If not, choose a new password now:',
      page('/staff/forgot-password'),
    ].join('\n'),
  };
}

/** Link to choose a new password. */
export function newPasswordMail(to: string, token: string) {
  return {
    kind: 'password' as const,
    to,
    subject: 'Choose a new password',
    text: [
      `Somebody asked for a new password for your account on the staff pages of ${siteName()}.`,
      'With this link you choose it. It works once, within an hour:',
      '',
      page(`/staff/reset-password?token=${token}`),
      '',
      'If it was not you, do nothing: your password stays as it is.',
    ].join('\n'),
  };
}

/** After a change of password: an owner who did not make it must learn of it. */
export function passwordChangedMail(to: string) {
  return {
    kind: 'alert' as const,
    to,
    subject: 'Your password was changed',
    text: [
      `The password of your account on the staff pages of ${siteName()} was changed, and all`,
      'sessions were ended. If it was not you, choose a new one now and tell an admin:',
      page('/staff/forgot-password'),
    ].join('\n'),
  };
}

/** Link to create one's own account. */
export function invitationMail(to: string, token: string, invitedBy: string) {
  return {
    kind: 'invitation' as const,
    to,
    subject: 'Your account on the staff pages',
    text: [
      `${invitedBy} invites you to the staff pages of ${siteName()}.`,
      'With this link you choose your password. It works once, within three days:',
      '',
      page(`/staff/invitation?token=${token}`),
      '',
      'If you do not know why you get this, do nothing: without the link there is no account.',
    ].join('\n'),
  };
}
