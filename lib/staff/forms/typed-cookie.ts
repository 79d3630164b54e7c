import { z } from 'zod';
import { clearCookie, cookieName, setCookie } from '@/lib/platform/answers';
import { keyFor, seal, unseal } from '@/lib/platform/secrets';

const NAME = 'staff-typed';
/** Long enough to come back to the form with the problem on it. */
const TYPED_SECONDS = 300;

const typedValues = z.record(z.string(), z.string());

/**
 * Cookie that carries the typed text of a refused form back to it, sealed: it must not appear in
 * the address bar. Give it no passwords.
 */
export function typedCookie(values: Record<string, string>): string {
  const sealed = seal(JSON.stringify(values), keyFor('staff typed'));
  return setCookie(NAME, sealed.toString('base64url'), TYPED_SECONDS);
}

/** Forgets what was typed. */
export const noTypedCookie = () => clearCookie(NAME);

/** What was typed before the form came back. @param cookieOf reads one cookie by its name. */
export function readTyped(cookieOf: (name: string) => string | undefined): Record<string, string> {
  const sealed = cookieOf(cookieName(NAME));
  const plain = sealed && unseal(Buffer.from(sealed, 'base64url'), keyFor('staff typed'));
  return plain ? typedValues.parse(JSON.parse(plain)) : {};
}
