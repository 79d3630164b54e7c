import type { Language } from '@/lib/campaign/languages';

/**
 * The pages of the write journey. Most visitors see two of them, `write` and `check`. The others
 * appear if a district has to be chosen or if none of our channels reaches an office.
 */
const screens = ['write', 'choose', 'selfSend', 'check'] as const;
export type Screen = (typeof screens)[number];

const PATHS: Record<Screen, string> = {
  write: '/write',
  choose: '/write/choose',
  selfSend: '/write/send-yourself',
  check: '/write/check',
};

/**
 * Steps that the buttons submit. `start` carries over what another page asked for, such as a ZIP
 * code.
 */
export const steps = ['start', 'write', 'choose', 'send'] as const;
export type Step = (typeof steps)[number];

/**
 * Fields of the journey in page order, with the names used in the form, the draft, and the
 * problems.
 */
export const fields = [
  'zip',
  'street',
  'street2',
  'city',
  'state',
  'addressProgram',
  'district',
  'why',
  'message',
  'subject',
  'prefix',
  'withoutTitle',
  'firstName',
  'lastName',
  'email',
  'phone',
  'newsletter',
] as const;

export function screenPath(language: Language, screen: Screen): string {
  return `/${language}${PATHS[screen]}`;
}

/**
 * Honeypot: a field that people do not see and programs fill in. Its name means nothing to a
 * password manager.
 */
export const TRAP = 'leave_empty';

/**
 * The page on which the problems are corrected; a problem without a field is shown on the page with
 * the send button.
 */
export function screenOf(problems: Record<string, string>): Screen {
  const found = Object.keys(problems);
  const isField = (name: string) => (fields as readonly string[]).includes(name);
  return found.some(isField) ? 'write' : 'check';
}
