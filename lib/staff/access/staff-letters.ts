import { env } from '@/lib/platform/env';

/**
 * Emails to staff about their accounts. Every link expires. A paragraph that ends with a colon and
 * has a link on the next line is rendered as the button (lib/notify/staff-mail/send-staff-mail.ts).
 */

const page = (path: string) => `${env().SITE_URL}${path}`;
const siteName = () => new URL(env().SITE_URL).host;

const paragraphs = (...texts: string[]) => texts.join('\n\n');

/** Alert to the owner of an account whose codes someone is trying to guess. */
export function guessedCodesMail(to: string) {
  return {
    kind: 'alert' as const,
    to,
    subject: 'Someone may know your password',
    text: paragraphs(
      `Someone entered your password on the staff pages at ${siteName()}, then several wrong codes for your second factor. They did not get in.`,
      'If this was you, you don’t need to do anything. If not, choose a new password now.',
      `Choose a new password:\n${page('/staff/forgot-password')}`,
    ),
  };
}

/** Link to choose a new password. */
export const newPasswordLink = (token: string) => page(`/staff/reset-password?token=${token}`);

/**
 * Email with a link to choose a new password.
 * @param sentBy name of the admin who sent it; without it, the email says that someone requested it
 */
export function newPasswordMail(to: string, token: string, sentBy?: string) {
  const why = sentBy
    ? `${sentBy} sent you this link so you can choose a new password for your account on the staff pages at ${siteName()}.`
    : `Someone asked for a new password for your account on the staff pages at ${siteName()}. If it was you, use this link to choose one.`;
  return {
    kind: 'password' as const,
    to,
    subject: 'Choose a new password',
    text: paragraphs(
      `${why} It works once and expires in one hour.`,
      `Choose a new password:\n${newPasswordLink(token)}`,
      sentBy
        ? 'If you don’t need it, you can ignore this email. Your password stays the same.'
        : 'If this wasn’t you, you can ignore this email. Your password stays the same.',
    ),
  };
}

/** Alert after a change of password, so that an owner who did not make it finds out. */
export function passwordChangedMail(to: string) {
  return {
    kind: 'alert' as const,
    to,
    subject: 'Your password was changed',
    text: paragraphs(
      `The password for your account on the staff pages at ${siteName()} was changed, and you were signed out everywhere.`,
      'If this wasn’t you, choose a new password now and tell an admin.',
      `Choose a new password:\n${page('/staff/forgot-password')}`,
    ),
  };
}

/** Link of an invitation. */
export const invitationLink = (token: string) => page(`/staff/invitation?token=${token}`);

/** Email with a link to create one's own account. */
export function invitationMail(to: string, token: string, invitedBy: string) {
  return {
    kind: 'invitation' as const,
    to,
    subject: 'Your account on the staff pages',
    text: paragraphs(
      `${invitedBy} invited you to the staff pages at ${siteName()}. Use this link to create your account. It works once and expires in three days.`,
      `Create your account:\n${invitationLink(token)}`,
      'If you weren’t expecting this, you can ignore this email. No account is created without the link.',
    ),
  };
}
