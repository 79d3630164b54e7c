import { z } from 'zod';
import { sealedCookie } from '@/lib/platform/sealed-cookie';

const cookie = sealedCookie({
  name: 'staff-typed',
  purpose: 'staff typed',
  schema: z.record(z.string(), z.string()),
  // Long enough to come back to the form with the problem on it.
  seconds: 300,
});

/**
 * Cookie that carries the typed text of a refused form back to it, sealed: it must not appear in
 * the address bar. Give it no passwords.
 */
export const typedCookie = (values: Record<string, string>) => cookie.set(values);

/** Ends the typed text. */
export const noTypedCookie = () => cookie.clear();

/** What was typed before the form came back. @param cookieOf reads one cookie by its name */
export function readTyped(cookieOf: (name: string) => string | undefined): Record<string, string> {
  return cookie.readFrom(cookieOf) ?? {};
}
