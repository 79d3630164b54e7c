import { db } from '@/lib/platform/db';
import { log } from '@/lib/platform/log';
import type { CampaignState } from './campaign';
import { type EditionName, editionNames } from './edition';
import { type Wording, wordingSchema } from './wording';

export type Published = { number: number; wording: Wording };

/** Older ones are in nobody's open page any more. */
const REMEMBERED = 20;

/** What is published is never changed, so that it is read once and kept. */
const known = new Map<EditionName, Published[]>();

/**
 * The words of an edition that staff published, newest first; the first are in force.
 * @param latest the number in force, as the campaign was just read: only a new one is asked for
 * @throws when the database does not answer
 */
export async function readPublished(
  name: EditionName,
  latest: number | undefined,
): Promise<Published[]> {
  if (latest === undefined) return [];
  const kept = known.get(name);
  if (kept?.[0]?.number === latest) return kept;
  const rows = await db().editionWording.findMany({
    where: { edition: name, publishedAt: { not: null } },
    orderBy: { number: 'desc' },
    take: REMEMBERED,
    select: { number: true, words: true },
  });
  const read = rows.flatMap(({ number, words }) => {
    const parsed = wordingSchema.safeParse(words);
    if (!parsed.success) log.error(`words of ${name} not read`, { count: number });
    return parsed.success ? [{ number, wording: parsed.data }] : [];
  });
  known.set(name, read);
  return read;
}

/** The same of every edition. */
export async function readAllPublished({ wordings }: Pick<CampaignState, 'wordings'>) {
  const all = editionNames.map((name) => readPublished(name, wordings[name]));
  return (await Promise.all(all)).flat();
}
