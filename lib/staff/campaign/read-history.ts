import {
  type EditionName,
  edition,
  isShippedName,
  isStoredName,
  type StoredName,
} from '@/lib/campaign/edition';
import {
  changedFields,
  shippedWording,
  type Wording,
  type WordingKey,
  wordingSchema,
} from '@/lib/campaign/wording';
import { db, type EditionWording, type Prisma } from '@/lib/platform/db';

/** Page limit: the table has more versions, but the page shows the latest. */
const SHOWN = 100;

export type Version = Omit<EditionWording, 'words'> & { wording: Wording };

/** Wording of an edition: the draft, and everything that was in force. */
export type History = {
  name: EditionName;
  shipped: Wording;
  draft: Version | undefined;
  /** Newest first; the first is in force. If empty, the shipped wording is in force. */
  published: (Version & { changed: WordingKey[] })[];
};

/** Title of an edition, also of one that is only a draft. */
export function titleOf({ name, draft, published }: History): string {
  if (isShippedName(name)) return edition(name, 'en').name;
  return (published[0] ?? draft)?.wording.en.name || 'New version';
}

/** @throws when the database does not answer */
export async function readHistory(
  name: EditionName,
  of: Pick<Prisma.TransactionClient, 'editionWording'> = db(),
): Promise<History> {
  const rows = await of.editionWording.findMany({
    where: { edition: name },
    orderBy: { number: 'desc' },
    take: SHOWN,
  });
  const versions = rows.map(({ words, ...row }) => ({
    ...row,
    wording: wordingSchema.parse(words),
  }));
  const shipped = shippedWording(name);
  const published = versions.filter(({ publishedAt }) => publishedAt);
  return {
    name,
    shipped,
    draft: versions.find(({ publishedAt }) => !publishedAt),
    published: published.map((version, at) => ({
      ...version,
      changed: changedFields(published[at + 1]?.wording ?? shipped, version.wording),
    })),
  };
}

/** Facts that a version of staff was published with; they stay. */
export function keptFacts({ published }: History) {
  return published[0]?.wording.facts;
}

export function inForce({ published, shipped }: History): { number: number; wording: Wording } {
  const [latest] = published;
  return latest ?? { number: 0, wording: shipped };
}

/** Wording with this number, 0 for the shipped one; the draft if no number is given. */
export function findWording(history: History, number: number | undefined): Wording | undefined {
  if (number === undefined) return history.draft?.wording;
  if (number === 0) return isShippedName(history.name) ? history.shipped : undefined;
  return history.published.find((version) => version.number === number)?.wording;
}

/** Versions of staff that were never published: only their drafts exist. */
export async function listDraftVersions(): Promise<{ name: StoredName; title: string }[]> {
  const rows = await db().editionWording.findMany({
    where: { edition: { startsWith: 'own-' }, publishedAt: null, number: 1 },
    orderBy: { editedAt: 'desc' },
    select: { edition: true, words: true },
  });
  return rows.flatMap(({ edition: name, words }) =>
    isStoredName(name) ? [{ name, title: wordingSchema.parse(words).en.name || name }] : [],
  );
}
