import type { FormProblems } from '@/lib/staff/forms/form-problems';
import type { settingProblems } from './settings-labels';

/** Mail server as its form shows it; the password is never shown. */
export type SmtpFields = { host: string; port: string; security: 'tls' | 'starttls'; user: string };

/**
 * Fields of the form.
 * @param url SMTP_URL
 */
export function smtpFieldsOf(url: string): SmtpFields {
  const { protocol, hostname, port, username } = new URL(url);
  const security = protocol === 'smtps:' ? 'tls' : 'starttls';
  return { host: hostname, port, security, user: decodeURIComponent(username) };
}

const HOST =
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:.]+\])$/i;

/**
 * SMTP_URL from the fields of the form. An empty password field keeps the stored password, but only
 * for the same server and user, because a secret is never sent to a server other than the one it
 * was entered for.
 * @returns the URL (empty to remove it), or the problems
 */
export function readSmtpFields(
  typed: Record<string, string>,
  stored: string | undefined,
): string | FormProblems<typeof settingProblems> {
  const field = (name: string) => typed[name]?.trim() ?? '';
  const [host, port, user] = [field('smtpHost'), field('smtpPort'), field('smtpUser')];
  const password = typed.smtpPassword ?? '';
  if (!host) {
    if (typed['remove-SMTP_URL'] === 'yes' || (!stored && !port && !user && !password)) return '';
    return { smtpHost: 'missing' };
  }
  if (!HOST.test(host)) return { smtpHost: 'wrong' };
  if (port && !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535)) {
    return { smtpPort: 'wrong' };
  }
  const scheme = typed.smtpSecurity === 'starttls' ? 'smtp' : 'smtps';
  const known = stored
    ? { ...smtpFieldsOf(stored), password: new URL(stored).password }
    : undefined;
  const isSame = known?.host === host.toLowerCase() && known.user === user;
  if (user && !password && known?.password && !isSame) return { smtpPassword: 'again' };
  const secret = password ? encodeURIComponent(password) : isSame ? known?.password : '';
  const login = user ? `${encodeURIComponent(user)}${secret ? `:${secret}` : ''}@` : '';
  return `${scheme}://${login}${host.toLowerCase()}${port ? `:${port}` : ''}`;
}
