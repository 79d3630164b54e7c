import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { anything } from '../support/anything';
import { type FuzzTarget, target } from './target';

/** Every exported schema: parsing any input must return a result and not throw. */
export async function schemaTargets(): Promise<FuzzTarget[]> {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('prisma-client'))
    .map((file) => path.join('lib', file))
    .filter((file) => readFileSync(file, 'utf8').includes("from 'zod'"))
    .sort();
  const targets: FuzzTarget[] = [];
  for (const file of files) {
    const module: Record<string, unknown> = await import(pathToFileURL(path.resolve(file)).href);
    for (const [name, value] of Object.entries(module)) {
      if (!(value instanceof z.ZodType)) continue;
      targets.push(target(`${file}: ${name}`, anything, (input) => value.safeParseAsync(input)));
    }
  }
  return targets;
}
