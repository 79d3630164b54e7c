/** Cursor: the position where one page ends and the next one starts. */
export type Cursor = {
  createdAt: Date;
  id: string;
  /** Trouble level of the entry, if the list is sorted by trouble. */
  trouble?: number;
};

const SHAPE = /^(?:([0-5])_)?(\d{12,13})_([0-9a-f-]{36})$/;

/** Cursor in the format of the address bar, such as `4_1795543200000_01a1efc9-…`. */
export function cursorText({ createdAt, id, trouble }: Cursor): string {
  const where = `${createdAt.getTime()}_${id}`;
  return trouble === undefined ? where : `${trouble}_${where}`;
}

/**
 * Reads a cursor.
 * @returns undefined for a text that is not a cursor
 */
export function readCursor(text: string): Cursor | undefined {
  const [, trouble, milliseconds, id] = SHAPE.exec(text) ?? [];
  if (!milliseconds || !id) return undefined;
  const where = { createdAt: new Date(Number(milliseconds)), id };
  return trouble ? { ...where, trouble: Number(trouble) } : where;
}
