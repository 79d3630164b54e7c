import type { Prisma } from '@/lib/platform/db';

/** One thing that is another than before; null where there was, or is, nothing. */
export type Changed = { what: string; before: string | null; after: string | null };

/**
 * What a line of the audit says was changed, a row each, in words: "keep messages days", 90, 30.
 * What stayed as it was is left out.
 */
export function changesOf(
  before: Prisma.JsonValue | null,
  after: Prisma.JsonValue | null,
): Changed[] {
  const old = flatten(before);
  const now = flatten(after);
  const paths = [...new Set([...old.keys(), ...now.keys()])];
  return paths
    .map((path) => ({
      what: wordsOf(path),
      before: old.get(path) ?? null,
      after: now.get(path) ?? null,
    }))
    .filter((row) => row.before !== row.after);
}

/** Values by their path; a list is one value, since its order is of no matter here. */
function flatten(value: Prisma.JsonValue | null, path = ''): Map<string, string> {
  if (value === null) return new Map();
  if (Array.isArray(value)) return new Map([[path, value.map(textOf).join('; ')]]);
  if (typeof value !== 'object') return new Map([[path, textOf(value)]]);
  const inner = Object.entries(value).flatMap(([key, each]) => [
    ...flatten(each ?? null, path ? `${path} ${key}` : key),
  ]);
  return new Map(inner);
}

function textOf(value: Prisma.JsonValue): string {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** "channelChoice" and "self_sent" as people write them. */
function wordsOf(path: string): string {
  const spaced = path.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ');
  return spaced.toLowerCase() || 'value';
}
