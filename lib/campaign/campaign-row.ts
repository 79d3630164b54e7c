import { type Campaign, db, Prisma } from '@/lib/platform/db';
import { WRITER_WAIT_MS, within } from '@/lib/platform/time';
import { type BillRecord, rememberBillRecords } from './act-record';
import { rememberVersions } from './stored-versions';

export const CAMPAIGN_ID = 'tsra';

type Nullable<Row> = { [Column in keyof Row]: Row[Column] | null };

/** Stored row; every column is null until staff change a setting. */
export type CampaignRow = Nullable<Omit<Campaign, 'id' | 'updatedAt'>> & {
  /** Number of the published wording in force, for each edition that has one. */
  wordings: Record<string, number> | null;
  /** Staff's records about bills, the oldest first. */
  bills: BillRecord[] | null;
  /** Value of `campaignMark` when the row was read. */
  mark: string;
};

/**
 * Version of the campaign: changes with every write of its row and every published wording, by any
 * program on any machine; `xmin` is the transaction that last wrote a row. A statement that stores
 * a decision compares it with the version on which the decision was based, so a cached campaign
 * needs neither a round trip nor notifications and no decision is based on an outdated one.
 */
export const campaignMark = Prisma.sql`(
  select coalesce((select xmin::text from "Campaign" where id = ${CAMPAIGN_ID}), 'none') || ' ' || (
    select count(*) from "EditionWording" where "publishedAt" is not null) || ' ' || (
    select count(*) from "BillRecord"))`;

/**
 * Campaign, wordings in force, and bill records, in one round trip, because every page reads them.
 * New versions that staff wrote are read with them and cached.
 * @throws when the database does not answer
 */
export async function readRow(
  of: Pick<Prisma.TransactionClient, '$queryRaw'> = db(),
): Promise<CampaignRow | undefined> {
  const read = of.$queryRaw<CampaignRow[]>`
    select c.*, (
      select jsonb_object_agg(edition, latest) from (
        select edition, max(number) as latest from "EditionWording"
        where "publishedAt" is not null group by edition
      ) published
    ) as wordings, (
      select jsonb_agg(jsonb_build_object('congress', congress, 'type', type, 'number', number,
        'status', status, 'on', "on", 'sourceUrl', "sourceUrl") order by "on", "recordedAt")
      from "BillRecord"
    ) as bills, ${campaignMark} as mark
    from (values (${CAMPAIGN_ID})) as the(id) left join "Campaign" c using (id)`;
  const [row] = await within(WRITER_WAIT_MS, read);
  rememberBillRecords(row?.bills ?? []);
  await rememberVersions(row?.wordings ?? null, of);
  return row;
}

/**
 * Loads the versions that staff wrote and their records about bills, which `edition` and `isOver`
 * look up: a process that has just started knows only what is shipped. Every read of the campaign
 * loads them too; this is for what needs nothing else of it.
 * @throws when the database does not answer
 */
export async function loadVersions(): Promise<void> {
  await readRow();
}
