import { z } from 'zod';
import { plainText } from '@/lib/delivery/letters/clean-text';
import { easyPassword } from './passwords';

export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 128;
export const MAX_STAFF_NAME = 100;
export const MAX_STAFF_EMAIL = 254;

export const roles = ['admin', 'reviewer'] as const;
export type Role = (typeof roles)[number];

export const staffEmail = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'missing')
  .max(MAX_STAFF_EMAIL, 'wrong')
  .pipe(z.email('wrong'));

/** Without control characters, lines ending as they are counted and shown. */
const cleaned = z.string().transform(plainText);

export const staffName = cleaned.pipe(z.string().min(1, 'missing').max(MAX_STAFF_NAME, 'long'));

/**
 * Not trimmed: a blank at the end is part of a password. Counted in signs, however many bytes one
 * takes, and nothing is asked about their kinds.
 */
export const newPassword = z.string().superRefine((password, context) => {
  const signs = [...password].length;
  const say = (message: string) => context.addIssue({ code: 'custom', message });
  if (signs === 0) say('missing');
  else if (signs < MIN_PASSWORD) say('short');
  else if (signs > MAX_PASSWORD) say('long');
});

/** The problem of a new password for the owner of this address, or nothing. */
export function passwordProblem(password: string, email: string): string | undefined {
  const read = newPassword.safeParse(password);
  return read.success ? easyPassword(password, email) : read.error.issues[0]?.message;
}

export const newStaff = z
  .object({ name: staffName, email: staffEmail, password: newPassword })
  .superRefine(({ email, password }, context) => {
    const message = easyPassword(password, email);
    if (message) context.addIssue({ code: 'custom', path: ['password'], message });
  });
/** Whom an admin invites. */
export const invitedStaff = z.object({ email: staffEmail, role: z.enum(roles, 'missing') });

export type NewStaff = z.infer<typeof newStaff>;
