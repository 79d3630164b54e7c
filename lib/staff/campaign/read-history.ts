import { loadVersions } from '@/lib/campaign/campaign-row';
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

/** Maximum number of versions on the page, the latest ones; the table may hold more. */
const SHOWN = 100;

export type Version = Omit<EditionWording, 'words'> & { wording: Wording };

/** Wordings of an edition: the draft, and every one that has been published. */
export type History = {
  name: EditionName;
  shipped: Wording;
  draft: Version | undefined;
  /** Newest first; the first is in force. If empty, the shipped wording is in force. */
  published: (Version & { changed: WordingKey[] })[];
};

/** Title of an edition, including one that exists only as a draft. */
export function titleOf({ name, draft, published }: History): string {
  if (isShippedName(name)) return edition(name, 'en').name;
  return (published[0] ?? draft)?.wording.en.name || 'New version';
}

/**
 * Reads all wordings of an edition.
 * @throws if the database does not answer
 */
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

/** History for a page that also shows what is recorded about the edition's bills. */
export async function readShownHistory(name: EditionName): Promise<History> {
  const [history] = await Promise.all([readHistory(name), loadVersions()]);
  return history;
}

/** Facts with which a staff version was published; they cannot change afterward. */
export function keptFacts({ published }: History) {
  return published[0]?.wording.facts;
}

export function inForce({ published, shipped }: History): { number: number; wording: Wording } {
  const [latest] = published;
  return latest ?? { number: 0, wording: shipped };
}

/** Wording with this number; 0 is the shipped one, and without a number it is the draft. */
export function findWording(history: History, number: number | undefined): Wording | undefined {
  if (number === undefined) return history.draft?.wording;
  if (number === 0) return isShippedName(history.name) ? history.shipped : undefined;
  return history.published.find((version) => version.number === number)?.wording;
}

/** Staff versions that were never published and exist only as drafts. */
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
