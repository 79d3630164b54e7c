import type { Language } from '@/lib/campaign/languages';

/** The screens of the write journey, in order. */
export const screens = ['address', 'message', 'check'] as const;
export type Screen = (typeof screens)[number];

/** What the buttons of the screens do. */
export const steps = ['address', 'message', 'send'] as const;
export type Step = (typeof steps)[number];

/**
 * Fields of each screen in the order of the page, as they are named in the form, the draft and the
 * problems.
 */
export const fieldsOf = {
  address: ['district', 'street', 'street2', 'city', 'state', 'zip', 'addressProgram'],
  message: [
    'subject',
    'message',
    'prefix',
    'withoutTitle',
    'firstName',
    'lastName',
    'email',
    'phone',
    'newsletter',
  ],
} as const;

export function screenPath(language: Language, screen: Screen): string {
  return screen === 'address' ? `/${language}/write` : `/${language}/write/${screen}`;
}

/** A field that people do not see and programs fill in; its name means nothing to a password manager. */
export const TRAP = 'leave_empty';

/** The first screen with a problem; what belongs to no field is shown where one sends. */
export function screenOf(problems: Record<string, string>): Screen {
  const fields = Object.keys(problems);
  const has = (screen: keyof typeof fieldsOf) =>
    fields.some((field) => (fieldsOf[screen] as readonly string[]).includes(field));
  if (has('address')) return 'address';
  return has('message') ? 'message' : 'check';
}
