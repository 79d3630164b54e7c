import { cookies } from 'next/headers';
import { readTyped } from './typed-cookie';

/** Typed text of a form on the current page that is shown again; only for pages, as Next.js renders them. */
export async function readTypedText(): Promise<Record<string, string>> {
  const jar = await cookies();
  return readTyped((name) => jar.get(name)?.value);
}
