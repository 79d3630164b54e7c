import { cache } from 'react';
import { askDatabase } from '@/lib/platform/ask-database';
import type { Campaign } from '@/lib/platform/db';
import { db } from '@/lib/platform/db';
import { type Env, env, mailMode } from '@/lib/platform/env';
import { isOver } from './act-record';
import { type EditionName, isEditionName } from './edition';

/** Whose messages staff read before their letters go out. */
export const reviews = ['none', 'suspicious', 'all'] as const;
export type Review = (typeof reviews)[number];

export function isReview(text: string): text is Review {
  return (reviews as readonly string[]).includes(text);
}

export type CampaignState = {
  edition: EditionName;
  open: boolean;
  review: Review;
  confirmation: 'off' | 'required';
  /** The edition that may be sent although it asks for something that is over. */
  outdatedAccepted: EditionName | undefined;
};

const CAMPAIGN_ID = 'tsra';

/** The campaign as staff set it. @throws when the database does not answer. */
export async function readCampaignRow(): Promise<CampaignState> {
  return toState(await db().campaign.findUnique({ where: { id: CAMPAIGN_ID } }));
}

/**
 * The campaign for showing pages: with the database down the pages still explain the Act, in the
 * default edition; writing is refused elsewhere. Read once for a page, however many parts ask.
 */
export const readCampaign = cache(
  async (): Promise<CampaignState> => (await askDatabase(readCampaignRow)) ?? toState(null),
);

function toState(row: Campaign | null): CampaignState {
  const edition = row?.edition ?? '';
  const review = row?.review ?? '';
  const outdated = row?.outdatedAccepted ?? '';
  return {
    edition: isEditionName(edition) ? edition : '2024-bill',
    open: row?.open ?? true,
    review: isReview(review) ? review : 'none',
    confirmation: (row?.confirmation as CampaignState['confirmation']) ?? usualConfirmation(),
    outdatedAccepted: isEditionName(outdated) ? outdated : undefined,
  };
}

/** Anybody can type anybody's address, so letters that really leave wait for the writer's word. */
function usualConfirmation(of: Env = env()) {
  return mailMode(of) === 'live' ? 'required' : 'off';
}

/**
 * Whether messages are taken: `outdated` when real letters would ask for something that is over
 * and no admin has confirmed, with a reason, that they may.
 */
export function writingState(state: CampaignState, now = new Date()) {
  if (!state.open) return 'closed';
  const outdated = mailMode() === 'live' && isOver(state.edition, now);
  return outdated && state.outdatedAccepted !== state.edition ? 'outdated' : 'open';
}

export type CampaignChange = Partial<
  Pick<
    Campaign,
    'edition' | 'open' | 'review' | 'confirmation' | 'outdatedAccepted' | 'outdatedReason'
  >
>;

/** Changes the campaign and writes the audit line in one transaction. */
export async function changeCampaign(change: CampaignChange, by: { id?: string; name: string }) {
  return db().$transaction(async (tx) => {
    const before = await tx.campaign.findUnique({ where: { id: CAMPAIGN_ID } });
    const after = await tx.campaign.upsert({
      where: { id: CAMPAIGN_ID },
      create: { id: CAMPAIGN_ID, ...change },
      update: change,
    });
    await tx.auditLine.create({
      data: {
        actorId: by.id,
        actor: by.name,
        action: 'campaign.changed',
        reason: change.outdatedReason,
        before: before ? { ...before, updatedAt: before.updatedAt.toISOString() } : undefined,
        after: { ...after, updatedAt: after.updatedAt.toISOString() },
      },
    });
    return toState(after);
  });
}
