import { z } from 'zod';
import { plainText } from '@/lib/delivery/letters/clean-text';

export const PASSWORD_LEAST = 12;
export const PASSWORD_MOST = 128;
export const STAFF_NAME_MOST = 100;
export const STAFF_EMAIL_MOST = 254;
export const REJECT_REASON_MOST = 500;

export const roles = ['admin', 'reviewer'] as const;
export type Role = (typeof roles)[number];

export const staffEmail = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'missing')
  .max(STAFF_EMAIL_MOST, 'wrong')
  .pipe(z.email('wrong'));

/** Without control characters, lines ending as they are counted and shown. */
const cleaned = z.string().transform(plainText);

export const staffName = cleaned.pipe(z.string().min(1, 'missing').max(STAFF_NAME_MOST, 'long'));

/** Not trimmed: a blank at the end is part of a password. */
export const newPassword = z
  .string()
  .min(1, 'missing')
  .min(PASSWORD_LEAST, 'short')
  .max(PASSWORD_MOST, 'long');

export const newStaff = z.object({ name: staffName, email: staffEmail, password: newPassword });
export type NewStaff = z.infer<typeof newStaff>;

/** Why a message was not sent on: the supporter reads it on their receipt. */
export const rejectReason = cleaned.pipe(
  z.string().min(1, 'missing').max(REJECT_REASON_MOST, 'long'),
);
