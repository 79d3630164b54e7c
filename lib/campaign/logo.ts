import { db } from '@/lib/platform/db';
import { WRITER_WAIT_MS, within } from '@/lib/platform/time';

/** Logo in the footer of every page, with the size at which it is shown. */
export type Logo = { path: string; width: number; height: number };

const NAME = /^[\w-]{16}-(\d{1,3})x(\d{1,3})\.(svg|png)$/;

/** Logo by its name, which contains its size, so that pages need not query it. */
export function logoOf(name: string | null | undefined): Logo | undefined {
  const [, width, height] = NAME.exec(name ?? '') ?? [];
  if (!name || !width || !height) return undefined;
  return { path: `/logo/${name}`, width: Number(width), height: Number(height) };
}

const types = { svg: 'image/svg+xml', png: 'image/png' } as const;

/** File of a logo and its type; undefined if there is none. @throws if the database does not answer */
export async function readLogo(name: string) {
  const [, , , kind] = NAME.exec(name) ?? [];
  if (!kind) return undefined;
  const found = await within(WRITER_WAIT_MS, db().campaignLogo.findUnique({ where: { name } }));
  return found ? { bytes: found.bytes, type: types[kind as keyof typeof types] } : undefined;
}
