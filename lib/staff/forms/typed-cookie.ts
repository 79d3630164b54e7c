import { z } from 'zod';
import { sealedCookie } from '@/lib/platform/sealed-cookie';

const cookie = sealedCookie({
  name: 'staff-typed',
  purpose: 'staff typed',
  schema: z.record(z.string(), z.string()),
  // Long enough to return to the form with its problem.
  seconds: 300,
});

/**
 * Cookie that carries the typed text of a refused form back to it, sealed: it must not appear in
 * the address bar. Never store passwords in it.
 */
export const typedCookie = (values: Record<string, string>) => cookie.set(values);

/** Clears the typed text. */
export const noTypedCookie = () => cookie.clear();

/** Typed text of a form that is shown again. @param cookieOf reads one cookie by its name */
export function readTyped(cookieOf: (name: string) => string | undefined): Record<string, string> {
  return cookie.readFrom(cookieOf) ?? {};
}
