import { cache } from 'react';
import { z } from 'zod';
import { askDatabase } from '@/lib/platform/ask-database';
import { env, mailMode } from '@/lib/platform/env';
import { isOver, openEdition } from './act-record';
import { type CampaignRow, readRow } from './campaign-row';
import {
  type EditionName,
  type EditionSetting,
  editionNames,
  isEditionName,
  isEditionSetting,
} from './edition';
import { isOpenAt, opensLaterAt } from './opening-hours';
import { type Overrides, type Settings, settingsOf } from './settings';

/** Which messages staff review before the letters are sent: `Campaign.review`. */
export const reviewSetting = z.enum(['none', 'suspicious', 'all']);
export type Review = z.infer<typeof reviewSetting>;

/** Whether writers confirm their email address: `Campaign.confirmation`. */
export const confirmationSetting = z.enum(['off', 'required']);
type Confirmation = z.infer<typeof confirmationSetting>;

export type CampaignState = {
  /** Setting chosen by staff; `auto` until they choose an edition. */
  editionSetting: EditionSetting;
  /** Edition shown today. */
  edition: EditionName;
  /** Whether messages are accepted now: open, and between the times set by staff. */
  open: boolean;
  /** Moment at which messages will be accepted, if staff set one that is still to come. */
  opensAt: Date | undefined;
  review: Review;
  confirmation: Confirmation;
  /** Edition that may be sent although its ask is over. */
  outdatedAccepted: EditionName | undefined;
  /** Numbers of the wordings in force; an edition without one has the shipped wording. */
  wordings: Partial<Record<EditionName, number>>;
  /** Settings in force: those of staff override the environment's. */
  settings: Settings;
  /** Compared when a decision based on it is stored (`campaignMark`). */
  mark: string;
};

/** Campaign as set by staff. @throws when the database does not answer. */
export async function readCampaignRow(of?: Parameters<typeof readRow>[0]): Promise<CampaignState> {
  return toState(await readRow(of));
}

/** Caches only the row, because this process's settings may change while it is cached. */
let remembered: Promise<CampaignRow | undefined> | undefined;

/**
 * Campaign as last read, possibly long ago. Only for decisions that compare `mark` when they are
 * stored; after `forgetCampaign` it is read again.
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
 * Campaign for displaying pages: while the database is down, pages still explain the Act, in the
 * edition whose ask is open; writing is refused elsewhere. Read once per page, even if several
 * parts use it.
 */
export const readCampaign = cache(
  async (): Promise<CampaignState> => (await askDatabase(readCampaignRow)) ?? toState(undefined),
);

function toState(row: CampaignRow | undefined): CampaignState {
  const chosen = row?.edition ?? '';
  const editionSetting = isEditionSetting(chosen) ? chosen : 'auto';
  const outdated = row?.outdatedAccepted ?? '';
  return {
    editionSetting,
    edition: editionSetting === 'auto' ? openEdition(new Date()) : editionSetting,
    open: isOpenAt(row ?? {}, new Date()),
    opensAt: opensLaterAt(row ?? {}, new Date()),
    review: reviewSetting.catch('none').parse(row?.review),
    confirmation: confirmationSetting.safeParse(row?.confirmation).data ?? usualConfirmation(),
    outdatedAccepted: isEditionName(outdated) ? outdated : undefined,
    wordings: row?.wordings ?? {},
    settings: settingsOf(row as Overrides | undefined),
    mark: row?.mark ?? '',
  };
}

/**
 * Default of the confirmation setting: anyone can enter another person's address, so letters in
 * live mode wait until the writer confirms.
 */
function usualConfirmation(): Confirmation {
  return mailMode(env()) === 'live' ? 'required' : 'off';
}

/**
 * Single rule for everything that directs a visitor to an office with an edition's ask: messages,
 * scripts, meeting requests, self-send, share texts, and the embedded form. Offices do not get an
 * ask that is over until an admin has accepted it with a reason; this holds in test mode too,
 * because a call or a message that visitors send themselves is real there.
 */
export function mayAskOffices(
  state: Pick<CampaignState, 'edition' | 'outdatedAccepted'>,
  now = new Date(),
): boolean {
  return !isOver(state.edition, now) || state.outdatedAccepted === state.edition;
}

/**
 * Whether the texts of an ask that is over are shown, marked as such: only in test mode, where
 * versions are tried out and no message reaches an office.
 */
export const showsEndedTexts = () => mailMode() !== 'live';

/** Whether visitors may be invited to write: messages are accepted, and the ask is open. */
export const invitesMessages = (state: CampaignState) => state.open && mayAskOffices(state);

/** Whether the ask of a stored message's edition is over, so that its writer takes it to no office. */
export function isAskEnded(name: string, campaign: CampaignState): boolean {
  return isEditionName(name) && !mayAskOffices({ ...campaign, edition: name });
}

/**
 * Editions whose stored letters no longer leave, even if confirmed, approved, or retried: their
 * ask is over. In test mode none, because no letter reaches an office.
 */
export function unsentEditions(campaign: CampaignState): string[] {
  return showsEndedTexts() ? [] : editionNames().filter((name) => isAskEnded(name, campaign));
}

/**
 * Whether messages are accepted; `outdated` when offices may not be asked (`mayAskOffices`), which
 * comes first: a campaign that has ended does not open again. In test mode, the messages of such an
 * edition can still be tried out.
 */
export function writingState(state: CampaignState) {
  if (!mayAskOffices(state) && !(state.open && showsEndedTexts())) return 'outdated';
  return state.open ? 'open' : 'closed';
}
