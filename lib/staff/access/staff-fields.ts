import { z } from 'zod';
import type { StaffRole } from '@/lib/platform/db';
import { outgoingText } from '@/lib/platform/text';
import { easyPassword } from './passwords';

export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 128;
export const MAX_STAFF_NAME = 100;
export const MAX_STAFF_EMAIL = 254;

export const roles = ['admin', 'reviewer'] as const satisfies readonly StaffRole[];
export type Role = StaffRole;

export const staffEmail = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'missing')
  .max(MAX_STAFF_EMAIL, 'wrong')
  .pipe(z.email('wrong'));

/** Text without control characters and with normalized line ends, as it is counted and shown. */
const cleaned = z.string().transform(outgoingText);

export const staffName = cleaned.pipe(z.string().min(1, 'missing').max(MAX_STAFF_NAME, 'long'));

/**
 * New password, not trimmed, because a trailing space is part of it. Its length is counted in
 * characters, whatever their size in bytes; there are no rules about character classes.
 */
const newPassword = z.string().superRefine((password, context) => {
  const message = lengthProblem(password);
  if (message) context.addIssue({ code: 'custom', message });
});

function lengthProblem(password: string): 'missing' | 'short' | 'long' | undefined {
  const characters = [...password].length;
  if (characters === 0) return 'missing';
  if (characters < MIN_PASSWORD) return 'short';
  return characters > MAX_PASSWORD ? 'long' : undefined;
}

/** Problem of a new password for the owner of this address, or undefined. */
export async function passwordProblem(password: string, email: string) {
  return lengthProblem(password) ?? (await easyPassword(password, email));
}

/** Parsed with `safeParseAsync`, because the check of the password loads its word lists. */
export const newStaff = z
  .object({ name: staffName, email: staffEmail, password: newPassword })
  .superRefine(async ({ email, password }, context) => {
    const message = await easyPassword(password, email);
    if (message) context.addIssue({ code: 'custom', path: ['password'], message });
  });
/** Person whom an admin invites. */
export const invitedStaff = z.object({ email: staffEmail, role: z.enum(roles, 'missing') });

export type NewStaff = z.infer<typeof newStaff>;
