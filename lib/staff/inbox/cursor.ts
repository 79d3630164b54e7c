/** Where a page ended; the next one goes on behind it. */
export type Cursor = {
  createdAt: Date;
  id: string;
  /** Of the entry, where the list is in the order of trouble. */
  trouble?: number;
};

const SHAPE = /^(?:([0-5])_)?(\d{12,13})_([0-9a-f-]{36})$/;

/** As it stands in the address bar: `4_1795543200000_01a1efc9-…`. */
export function cursorText({ createdAt, id, trouble }: Cursor): string {
  const where = `${createdAt.getTime()}_${id}`;
  return trouble === undefined ? where : `${trouble}_${where}`;
}

/** @returns nothing for a text that no page ever had. */
export function readCursor(text: string): Cursor | undefined {
  const [, trouble, milliseconds, id] = SHAPE.exec(text) ?? [];
  if (!milliseconds || !id) return undefined;
  const where = { createdAt: new Date(Number(milliseconds)), id };
  return trouble ? { ...where, trouble: Number(trouble) } : where;
}
