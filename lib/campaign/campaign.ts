import { cache } from 'react';
import { askDatabase } from '@/lib/platform/ask-database';
import { type Env, env, mailMode } from '@/lib/platform/env';
import { isOver } from './act-record';
import { type CampaignRow, readRow } from './campaign-row';
import { defaultEdition, type EditionName, isEditionName } from './edition';
import { type Overrides, type Settings, settingsOf } from './settings';

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
  /** Numbers of the words in force; an edition without one has the shipped words. */
  wordings: Partial<Record<EditionName, number>>;
  /** What staff set in place of the settings. */
  settings: Settings;
  /** Compared when something decided by it is stored (`campaignMark`). */
  mark: string;
};

/** The campaign as staff set it. @throws when the database does not answer. */
export async function readCampaignRow(): Promise<CampaignState> {
  return toState(await readRow());
}

/** The row alone: what the settings of this process add to it may change while it is remembered. */
let remembered: Promise<CampaignRow | undefined> | undefined;

/**
 * The campaign as it was when it was read last, perhaps long ago. Only for decisions that compare
 * `mark` where they are stored; after `forgetCampaign` it is read again.
 * @throws when it must be read and the database does not answer
 */
export async function recallCampaign(): Promise<CampaignState> {
  remembered ??= readRow();
  try {
    return toState(await remembered);
  } catch (problem) {
    forgetCampaign();
    throw problem;
  }
}

export function forgetCampaign() {
  remembered = undefined;
}

/**
 * The campaign for showing pages: with the database down the pages still explain the Act, in the
 * default edition; writing is refused elsewhere. Read once for a page, however many parts ask.
 */
export const readCampaign = cache(
  async (): Promise<CampaignState> => (await askDatabase(readCampaignRow)) ?? toState(undefined),
);

function toState(row: CampaignRow | undefined): CampaignState {
  const edition = row?.edition ?? '';
  const review = row?.review ?? '';
  const outdated = row?.outdatedAccepted ?? '';
  return {
    edition: isEditionName(edition) ? edition : defaultEdition,
    open: row?.open ?? true,
    review: isReview(review) ? review : 'none',
    confirmation: (row?.confirmation as CampaignState['confirmation']) ?? usualConfirmation(),
    outdatedAccepted: isEditionName(outdated) ? outdated : undefined,
    wordings: row?.wordings ?? {},
    settings: settingsOf(row as Overrides | undefined),
    mark: row?.mark ?? '',
  };
}

/** Anybody can type anybody's address, so letters that really leave wait for the writer's word. */
export function usualConfirmation(of: Env = env()) {
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
