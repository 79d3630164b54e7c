import { bodyKind } from '@/lib/platform/answers';

/** A posted form; anything that is not a form, or a broken one, is an empty one. */
export async function readFormData(request: Request): Promise<FormData> {
  if (bodyKind(request.headers) !== 'form') return new FormData();
  return request.formData().catch(() => new FormData());
}

/** Its text fields, the last of each name. */
export async function readForm(request: Request): Promise<Record<string, string>> {
  const form = await readFormData(request);
  const texts = [...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return Object.fromEntries(texts);
}
