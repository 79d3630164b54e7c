import type { z } from 'zod';
import { BadData, type SourceText } from './source-text';

const SHOWN = 5;

/**
 * Parses a JSON source and checks its shape.
 * @throws BadData with the place and the reason of the first few faults.
 */
export function readJson<T>(name: string, source: SourceText, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(parse(name, source.text));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.slice(0, SHOWN);
  throw new BadData(faults.map(({ path, message }) => `${name} ${path.join('.')}: ${message}`));
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadData([`${name} is not JSON`]);
  }
}
