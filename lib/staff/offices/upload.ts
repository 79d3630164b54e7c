import { bodyKind } from '@/lib/platform/answers';

type Upload = { bytes: Uint8Array; pasted: string; problem?: 'missing' | 'both' };

/** A file or pasted lines; a body that is no form, or a broken one, has neither. */
export async function readUpload(request: Request): Promise<Upload> {
  const none = { bytes: new Uint8Array(), pasted: '' };
  if (bodyKind(request.headers) !== 'form') return { ...none, problem: 'missing' };
  const form = await request.formData().catch(() => new FormData());
  const [file, text] = [form.get('file'), form.get('pasted')];
  // Without a choice a browser sends an empty file.
  const bytes = file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : none.bytes;
  const pasted = typeof text === 'string' ? text : '';
  const isPasted = pasted.trim() !== '';
  if (bytes.length > 0 && isPasted) return { bytes, pasted, problem: 'both' };
  if (bytes.length === 0 && !isPasted) return { bytes, pasted, problem: 'missing' };
  return { bytes: isPasted ? new TextEncoder().encode(pasted) : bytes, pasted };
}
