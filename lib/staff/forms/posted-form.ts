import { bodyKind } from '@/lib/platform/answers';

/** The text fields of a posted form; anything that is not a form, or a broken one, has none. */
export async function readForm(request: Request): Promise<Record<string, string>> {
  if (bodyKind(request.headers) !== 'form') return {};
  const form = await request.formData().catch(() => new FormData());
  const texts = [...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return Object.fromEntries(texts);
}
