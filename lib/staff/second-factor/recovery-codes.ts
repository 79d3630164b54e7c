import { randomInt } from 'node:crypto';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { z } from 'zod';
import { authKeys } from '@/lib/staff/access/auth-keys';
import { readTyped, typedCookie } from '@/lib/staff/forms/typed-cookie';

const RECOVERY_CODES = 10;

/**
 * Same alphabet as in generated passwords, without characters that are easily confused on paper.
 */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const GROUP = 5;

/** Ten codes of 50 bits, each valid for one sign-in without the app. */
export function makeRecoveryCodes(): string[] {
  const group = () =>
    Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: RECOVERY_CODES }, () => `${group()}-${group()}`);
}

/** Typed code in its original form: lowercase, with one hyphen in the middle. */
export function cleanRecoveryCode(typed: string): string {
  const plain = typed.toLowerCase().replace(/[^a-z0-9]/g, '');
  return `${plain.slice(0, GROUP)}-${plain.slice(GROUP)}`;
}

/** Codes in better-auth's storage format: a JSON list, encrypted. */
export function encryptCodes(codes: string[]): Promise<string> {
  return symmetricEncrypt({ key: authKeys(), data: JSON.stringify(codes) });
}

/** Unused codes. */
export async function decryptCodes(encrypted: string): Promise<string[]> {
  const plain = await symmetricDecrypt({ key: authKeys(), data: encrypted });
  return z.array(z.string()).parse(JSON.parse(plain));
}

const SHOWN_SECONDS = 300;

/**
 * Cookie that lets the next page show an account's new recovery codes, for five minutes in this
 * browser.
 */
export function showCodesCookie(userId: string): string {
  const until = new Date(Date.now() + SHOWN_SECONDS * 1000).toISOString();
  return typedCookie({ codesOf: userId, until });
}

/** Whether the codes are so new that they may still be shown. */
export function mayShowCodes(
  userId: string,
  cookieOf: (name: string) => string | undefined,
): boolean {
  const { codesOf, until = '' } = readTyped(cookieOf);
  return codesOf === userId && until > new Date().toISOString();
}
