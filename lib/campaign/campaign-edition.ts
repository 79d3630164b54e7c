import { askDatabase } from '@/lib/platform/ask-database';
import { type CampaignState, readCampaign } from './campaign';
import { type Edition, type EditionName, edition, isShippedName } from './edition';
import type { Language } from './languages';
import { readPublished } from './published-wordings';
import { withWording } from './wording';

/**
 * Edition with the wording in force: staff's latest publication, otherwise the shipped one, which
 * is also shown while the database does not answer. A version that staff wrote already is its
 * latest publication.
 */
export async function editionInForce(
  name: EditionName,
  language: Language,
  campaign?: Pick<CampaignState, 'wordings'>,
): Promise<Edition> {
  const { wordings } = campaign ?? (await readCampaign());
  const shipped = edition(name, language);
  if (!isShippedName(name) || wordings[name] === undefined) return shipped;
  const [latest] = (await askDatabase(() => readPublished(name, wordings[name]))) ?? [];
  return latest ? withWording(shipped, latest.wording[language]) : shipped;
}

/** The current edition. */
export async function campaignEdition(language: Language): Promise<Edition> {
  const campaign = await readCampaign();
  return editionInForce(campaign.edition, language, campaign);
}
