import { cookies } from 'next/headers';
import { z } from 'zod';
import { sealedCookie } from '@/lib/platform/sealed-cookie';

const SECONDS = 300;

const cookie = sealedCookie({
  name: 'staff-typed',
  purpose: 'staff typed',
  schema: z.record(z.string(), z.string()),
  // Long enough to return to the form with its problem, or to copy a new secret.
  seconds: SECONDS,
});

/**
 * Cookie that returns the typed text of a refused form to that form. It is sealed, because the text
 * must not appear in the address bar. Passwords must never be stored in it.
 */
export const typedCookie = (values: Record<string, string>) => cookie.set(values);

/** Clears the typed text. */
export const noTypedCookie = () => cookie.clear();

/**
 * Typed text of a form that is shown again.
 * @param cookieOf reads one cookie by its name
 */
export function readTyped(cookieOf: (name: string) => string | undefined): Record<string, string> {
  return cookie.readFrom(cookieOf) ?? {};
}

/** Typed text of a form on the current page that is shown again; only for pages, as Next.js renders them. */
export async function readTypedText(): Promise<Record<string, string>> {
  const jar = await cookies();
  return readTyped((name) => jar.get(name)?.value);
}

/** A secret that is shown once: an account's recovery codes, or a webhook's secret. */
type Shown = 'codesOf' | 'secretOf';

/**
 * Cookie that lets the next page show a new secret, for five minutes in this browser or until another
 * action there. It names whose secret it is and does not contain it.
 */
export function showOnceCookie(shown: Shown, id: string): string {
  const until = new Date(Date.now() + SECONDS * 1000).toISOString();
  return typedCookie({ [shown]: id, until });
}

/** Whether the secret is so new that it may still be shown. */
export function mayShowOnce(
  shown: Shown,
  id: string,
  cookieOf: (name: string) => string | undefined,
): boolean {
  const typed = readTyped(cookieOf);
  return typed[shown] === id && (typed.until ?? '') > new Date().toISOString();
}
