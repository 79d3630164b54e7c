import { type Campaign, db, type Prisma } from '@/lib/platform/db';

export const CAMPAIGN_ID = 'tsra';

type Nullable<Row> = { [Column in keyof Row]: Row[Column] | null };

/** The row as it is stored; every column is null while nobody has changed anything. */
export type CampaignRow = Nullable<Omit<Campaign, 'id' | 'updatedAt'>> & {
  /** For each edition that has words by staff in force, their number. */
  wordings: Record<string, number> | null;
};

/**
 * The campaign and which words are in force, in one way to the database: every page and every
 * message asks for it.
 * @throws when the database does not answer
 */
export async function readRow(
  of: Pick<Prisma.TransactionClient, '$queryRaw'> = db(),
): Promise<CampaignRow | undefined> {
  const [row] = await of.$queryRaw<CampaignRow[]>`
    select c.*, (
      select jsonb_object_agg(edition, latest) from (
        select edition, max(number) as latest from "EditionWording"
        where "publishedAt" is not null group by edition
      ) published
    ) as wordings
    from (values (${CAMPAIGN_ID})) as the(id) left join "Campaign" c using (id)`;
  return row;
}
