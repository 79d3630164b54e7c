import type { AuditAction } from '@/lib/platform/audit-actions';
import { type Campaign, db, type Prisma } from '@/lib/platform/db';
import { CAMPAIGN_ID } from './campaign-row';
import { forgetSettings, type Overrides } from './settings';

export type CampaignChange = Partial<
  Overrides &
    Pick<
      Campaign,
      | 'edition'
      | 'open'
      | 'opensAt'
      | 'closesAt'
      | 'review'
      | 'confirmation'
      | 'secondFactorForAll'
      | 'outdatedAccepted'
      | 'outdatedReason'
      | 'weeklyReport'
    >
>;

type Changing = {
  by: { id?: string; name: string; network?: string };
  /** Version on which the change is based; any version if omitted. */
  version?: number;
};

/** Dates are equal if their times are. */
const comparable = (value: CampaignChange[keyof CampaignChange]) =>
  value instanceof Date ? value.getTime() : (value ?? null);

/**
 * Changes the campaign and records the differences in the audit, in one transaction.
 * @returns `changed` when a colleague changed it first, `same` when there is no difference
 */
export async function changeCampaign(
  change: CampaignChange,
  { by, version }: Changing,
): Promise<'done' | 'same' | 'changed'> {
  const outcome = await db().$transaction(async (tx) => {
    await tx.campaign.createMany({ data: { id: CAMPAIGN_ID }, skipDuplicates: true });
    // Row lock: the second of two simultaneous changes sees the first.
    await tx.$queryRaw`select 1 from "Campaign" where id = ${CAMPAIGN_ID} for update`;
    const row = await tx.campaign.findUniqueOrThrow({ where: { id: CAMPAIGN_ID } });
    if (version !== undefined && version !== row.version) return 'changed';
    const names = Object.keys(change) as (keyof CampaignChange)[];
    const different = names.filter((name) => comparable(change[name]) !== comparable(row[name]));
    if (different.length === 0) return 'same';
    await tx.campaign.update({
      where: { id: CAMPAIGN_ID },
      data: { ...change, version: { increment: 1 } },
    });
    const only = (of: CampaignChange) =>
      Object.fromEntries(different.map((name) => [name, of[name] ?? null]));
    await tx.auditLine.create({
      data: {
        actorId: by.id,
        actor: by.name,
        network: by.network,
        action: 'campaign.changed' satisfies AuditAction,
        reason: change.outdatedReason,
        before: only(row),
        after: only(change),
      } satisfies Prisma.AuditLineCreateManyInput,
    });
    return 'done';
  });
  forgetSettings();
  return outcome;
}
