import { z } from 'zod';
import { env } from '@/lib/platform/env';
import { keyFor, seal, unseal } from '@/lib/platform/secrets';

/** Long enough to come back to the form with the problem on it. */
const TYPED_SECONDS = 300;

const typedValues = z.record(z.string(), z.string());

function nameAndFlags() {
  const secure = env().SITE_URL.startsWith('https:');
  return {
    name: secure ? '__Host-staff-typed' : 'staff-typed',
    flags: `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`,
  };
}

/**
 * A cookie that carries what was typed from a refused form back to it, sealed: it may not stand in
 * the address bar. Give it no passwords.
 */
export function typedCookie(values: Record<string, string>): string {
  const { name, flags } = nameAndFlags();
  const sealed = seal(JSON.stringify(values), keyFor('staff typed')).toString('base64url');
  return `${name}=${sealed}; Max-Age=${TYPED_SECONDS}; ${flags}`;
}

/** Forgets what was typed. */
export function noTypedCookie(): string {
  const { name, flags } = nameAndFlags();
  return `${name}=; Max-Age=0; ${flags}`;
}

/** What was typed before the form came back. @param cookieOf reads one cookie by its name. */
export function readTyped(cookieOf: (name: string) => string | undefined): Record<string, string> {
  const sealed = cookieOf(nameAndFlags().name);
  const plain = sealed && unseal(Buffer.from(sealed, 'base64url'), keyFor('staff typed'));
  return plain ? typedValues.parse(JSON.parse(plain)) : {};
}
