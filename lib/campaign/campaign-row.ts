import { type Campaign, db, Prisma } from '@/lib/platform/db';

export const CAMPAIGN_ID = 'tsra';

type Nullable<Row> = { [Column in keyof Row]: Row[Column] | null };

/** The stored row; every column is null until staff change something. */
export type CampaignRow = Nullable<Omit<Campaign, 'id' | 'updatedAt'>> & {
  /** Number of the published wording in force, for each edition that has one. */
  wordings: Record<string, number> | null;
  /** Value of `campaignMark` when the row was read. */
  mark: string;
};

/**
 * Version of the campaign: changes with every write of its row and every published wording, by any
 * program on any machine; `xmin` is the transaction that last wrote a row. A statement that stores
 * a decision compares it with the version that the decision was based on, so a cached campaign
 * needs neither a round trip nor notifications and is never out of date.
 */
export const campaignMark = Prisma.sql`(
  select coalesce((select xmin::text from "Campaign" where id = ${CAMPAIGN_ID}), 'none') || ' ' || (
    select count(*) from "EditionWording" where "publishedAt" is not null))`;

/**
 * The campaign and the wordings in force, in one round trip: every page reads it.
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
    ) as wordings, ${campaignMark} as mark
    from (values (${CAMPAIGN_ID})) as the(id) left join "Campaign" c using (id)`;
  return row;
}
