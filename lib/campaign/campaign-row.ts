import { type Campaign, db, Prisma } from '@/lib/platform/db';

export const CAMPAIGN_ID = 'tsra';

type Nullable<Row> = { [Column in keyof Row]: Row[Column] | null };

/** The row as it is stored; every column is null while nobody has changed anything. */
export type CampaignRow = Nullable<Omit<Campaign, 'id' | 'updatedAt'>> & {
  /** For each edition that has words by staff in force, their number. */
  wordings: Record<string, number> | null;
  /** As `campaignMark` was when the row was read. */
  mark: string;
};

/**
 * Another text after every write of the campaign's row and every publishing of words, by whatever
 * program on whatever machine: `xmin` is the transaction that wrote a row last. What was decided by
 * a campaign read before is compared with it in the statement that stores the decision, so that a
 * remembered campaign needs neither a round trip nor notifications, and is never out of date.
 */
export const campaignMark = Prisma.sql`(
  select coalesce((select xmin::text from "Campaign" where id = ${CAMPAIGN_ID}), 'none') || ' ' || (
    select count(*) from "EditionWording" where "publishedAt" is not null))`;

/**
 * The campaign and which words are in force, in one round trip: every page asks for it.
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
