import { askDatabase } from '@/lib/platform/ask-database';
import { db } from '@/lib/platform/db';
import { log } from '@/lib/platform/log';
import { type CampaignState, readCampaign } from './campaign';
import { type Edition, type EditionName, edition, isShippedName } from './edition';
import type { Language } from './languages';
import { type Wording, withWording, wordingSchema } from './wording';

type PublishedWording = { number: number; wording: Wording };

/** Number of cached wordings; no open page uses older ones. */
const REMEMBERED = 20;

/** Cache; a published wording never changes. */
const known = new Map<EditionName, PublishedWording[]>();

/**
 * Published wordings of an edition, newest first; the first is in force.
 * @param latest number in force, as just read with the campaign: the database is queried only for a
 * new one
 * @throws when the database does not answer
 */
async function readPublished(
  name: EditionName,
  latest: number | undefined,
): Promise<PublishedWording[]> {
  if (latest === undefined) return [];
  const kept = known.get(name);
  if (kept?.[0]?.number === latest) return kept;
  const rows = await db().editionWording.findMany({
    where: { edition: name, publishedAt: { not: null } },
    orderBy: { number: 'desc' },
    take: REMEMBERED,
    select: { number: true, words: true },
  });
  const read = rows.flatMap(({ number, words }) => {
    const parsed = wordingSchema.safeParse(words);
    if (!parsed.success) log.error('wording_not_read', { code: name, count: number });
    return parsed.success ? [{ number, wording: parsed.data }] : [];
  });
  known.set(name, read);
  return read;
}

/** Published wordings of every edition. */
export async function readAllPublished({ wordings }: Pick<CampaignState, 'wordings'>) {
  const names = Object.keys(wordings) as EditionName[];
  const all = names.map((name) => readPublished(name, wordings[name]));
  return (await Promise.all(all)).flat();
}

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
