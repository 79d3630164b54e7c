import { bodyKind } from '@/lib/platform/answers';

/** Posted form; a body that is not a valid form reads as empty. */
export async function readFormData(request: Request): Promise<FormData> {
  if (bodyKind(request.headers) !== 'form') return new FormData();
  return request.formData().catch(() => new FormData());
}

/** Text fields of a posted form; if a name occurs more than once, the last value counts. */
export async function readForm(request: Request): Promise<Record<string, string>> {
  return textsOf(await readFormData(request));
}

/**
 * Text fields of a form that was already read. No keyboard types a NUL, and the database takes no
 * text with one.
 */
export function textsOf(form: FormData): Record<string, string> {
  const texts = [...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return Object.fromEntries(texts.map(([name, text]) => [name, text.replaceAll('\0', '')]));
}
