import { mailHost } from '@/lib/delivery/mail/smtp-options';
import { db } from '@/lib/platform/db';
import {
  envWith,
  isFromEnvironment,
  type StorableName,
  type StoredValues,
  WrongSettings,
} from '@/lib/platform/env';
import { loadStored, readStored, secretNames, writeStored } from '@/lib/platform/stored-settings';
import type { Staff } from '@/lib/staff/access/require-staff';
import { recordAudit } from '@/lib/staff/audit';
import type { FormProblems } from '@/lib/staff/forms/form-problems';
import type { settingProblems } from './settings-labels';

/** Settings on each page, as its form sends them. */
export const settingSections = {
  email: ['SMTP_URL', 'MAIL_FROM', 'BOUNCE_ADDRESS'],
  congress: [
    ...(['CWC_ENVIRONMENT', 'HOUSE_CWC_KEY', 'HOUSE_CWC_AGENT', 'HOUSE_CWC_URL'] as const),
    ...(['SENATE_CWC_KEY', 'SENATE_CWC_AGENT', 'SENATE_CWC_URL', 'CWC_ACK_EMAIL'] as const),
    ...(['CWC_CONTACT_NAME', 'CWC_CONTACT_EMAIL', 'CWC_CONTACT_PHONE'] as const),
  ],
} as const;

type SettingSection = keyof typeof settingSections;

export const isSettingSection = (name: string): name is SettingSection =>
  Object.hasOwn(settingSections, name);

type SettingProblems = FormProblems<typeof settingProblems>;
type Changes = Parameters<typeof writeStored>[1];

type ChangeResult = 'saved' | 'same' | { problems: SettingProblems };

/**
 * Stores the settings of one page. An empty secret field keeps the stored secret, and `remove-NAME`
 * removes it. Settings that an environment variable overrides are not changed. The audit names the
 * settings, never a value.
 */
export async function changeSettings(
  section: SettingSection,
  typed: Record<string, string>,
  by: Staff,
): Promise<ChangeResult> {
  const result = await db().$transaction(async (tx): Promise<ChangeResult> => {
    // Makes simultaneous changes run one after the other, so that the second checks what the first
    // has stored.
    await tx.$executeRaw`lock table "StoredSetting" in share row exclusive mode`;
    const stored = await readStored(tx);
    const form = { ...typed };
    if (section === 'email' && !isFromEnvironment('SMTP_URL')) {
      const smtp = readSmtpFields(typed, stored.SMTP_URL);
      if (typeof smtp === 'object') {
        // The other fields are checked too, so that all problems are shown at once.
        delete form.SMTP_URL;
        const others = problemsOf(withoutNull(changesIn(section, form, stored), stored));
        return { problems: { ...smtp, ...others } };
      }
      form.SMTP_URL = smtp;
    }
    const changes = changesIn(section, form, stored);
    const names = Object.keys(changes);
    if (names.length === 0) return 'same';
    const problems = problemsOf({ ...stored, ...withoutNull(changes, stored) });
    if (problems) return { problems };
    await writeStored(tx, changes);
    const after = { settings: names };
    await recordAudit(tx, by, { action: 'settings.changed', subject: section, after });
    return 'saved';
  });
  await loadStored(db());
  return result;
}

function changesIn(section: SettingSection, form: Record<string, string>, stored: StoredValues) {
  const changes: Changes = {};
  for (const name of settingSections[section]) {
    const text = form[name]?.trim();
    const isSecret = secretNames.includes(name);
    const keeps = text === undefined || (isSecret && !text && form[`remove-${name}`] !== 'yes');
    if (isFromEnvironment(name) || keeps) continue;
    if ((stored[name] ?? '') !== text) changes[name] = text || null;
  }
  return changes;
}

function withoutNull(changes: Changes, stored: StoredValues): StoredValues {
  const names = Object.keys({ ...stored, ...changes }) as StorableName[];
  const pairs = names.map((name) => {
    const change = name in changes ? changes[name as keyof Changes] : stored[name];
    return [name, change ?? undefined];
  });
  return Object.fromEntries(pairs);
}

/** Lines of `WrongSettings` as problems of fields, which have the same names as the settings. */
function problemsOf(values: StoredValues): SettingProblems | undefined {
  try {
    envWith(values);
    return undefined;
  } catch (problem) {
    if (!(problem instanceof WrongSettings)) throw problem;
    const pairs = problem.message.split('\n').map((line) => {
      const [, name = 'form', set] = /^([A-Z_]+) must (be set)?/.exec(line) ?? [];
      if (name === 'SMTP_URL') return ['smtpHost', set ? 'missing' : 'wrong'];
      return name.startsWith('OPERATOR') || name === 'form'
        ? ['form', 'changed']
        : [name, set ? 'missing' : 'wrong'];
    });
    return Object.fromEntries(pairs);
  }
}

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

/**
 * SMTP_URL from the fields of the form. An empty password field keeps the stored password, but only
 * for the same server and user, because a secret is never sent to a server other than the one it
 * was entered for.
 * @returns the URL (empty to remove it), or the problems
 */
export function readSmtpFields(
  typed: Record<string, string>,
  stored: string | undefined,
): string | SettingProblems {
  const field = (name: string) => typed[name]?.trim() ?? '';
  const [, typedHost = '', ownPort = ''] = /^(.*?)(?::(\d{1,5}))?$/.exec(field('smtpHost')) ?? [];
  const [host, user] = [mailHost(typedHost), field('smtpUser')];
  const port = field('smtpPort') || ownPort;
  const password = typed.smtpPassword ?? '';
  const noUser: SettingProblems = password && !user ? { smtpUser: 'missing' } : {};
  if (!typedHost) {
    if (typed['remove-SMTP_URL'] === 'yes' || (!stored && !port && !user && !password)) return '';
    return { smtpHost: 'missing', ...noUser };
  }
  const isPort = /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535;
  const wrongPort: SettingProblems = port && !isPort ? { smtpPort: 'wrong' } : {};
  if (!host) return { smtpHost: 'wrong', ...wrongPort, ...noUser };
  const problems = { ...wrongPort, ...noUser };
  if (Object.keys(problems).length > 0) return problems;
  const scheme = typed.smtpSecurity === 'starttls' ? 'smtp' : 'smtps';
  const known = stored
    ? { ...smtpFieldsOf(stored), password: new URL(stored).password }
    : undefined;
  const isSame = known?.host === host && known.user === user;
  if (user && !password && known?.password && !isSame) return { smtpPassword: 'again' };
  const secret = password ? encodeURIComponent(password) : isSame ? known?.password : '';
  const login = user ? `${encodeURIComponent(user)}${secret ? `:${secret}` : ''}@` : '';
  return `${scheme}://${login}${host}${port ? `:${port}` : ''}`;
}
