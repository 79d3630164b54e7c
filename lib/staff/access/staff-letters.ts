import { env } from '@/lib/platform/env';

/** What staff get by mail about their accounts. Every link opens something only for a while. */

const page = (path: string) => `${env().SITE_URL}${path}`;

/** For the owner of an account at which codes are guessed. */
export function guessedCodesMail(to: string) {
  return {
    kind: 'alert' as const,
    to,
    subject: 'Somebody may know your password',
    text: [
      `Somebody signed in to the staff pages of ${env().SITE_URL} with your password, and then`,
      'entered several codes of your second factor. They are not in.',
      '',
      'If it was you, nothing more is to be done. If not, choose a new password now:',
      page('/staff/forgotten'),
    ].join('\n'),
  };
}
