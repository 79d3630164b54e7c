import { momentsOfWords } from '@/lib/campaign/act-days';
import type { CampaignState } from '@/lib/campaign/campaign';
import { edition, letterText, shippedNames } from '@/lib/campaign/edition';
import { languages } from '@/lib/campaign/languages';
import { readAllPublished } from '@/lib/campaign/published-wordings';
import { fieldLine } from '@/lib/platform/text';

/** The text that the site offers to writers: all letters as one text, and the subjects. */
export type OfferedText = { letters: string; subjects: ReadonlySet<string> };

/**
 * Covers the wording of every date, since a page may stay open past the day on which the wording
 * changes.
 */
const shipped = momentsOfWords.flatMap((on) =>
  shippedNames.flatMap((name) => languages.map((language) => edition(name, language, on))),
);

export const shippedOffer: OfferedText = {
  letters: shipped.map(letterText).join('\n\n'),
  subjects: new Set(shipped.map(({ subject }) => subject)),
};

let last = { of: '', offer: shippedOffer };

/**
 * The text that the site offers now, or offered to a visitor whose page is still open: the shipped
 * text and recently published staff wording, in any language and edition, since all of it can
 * change while someone is writing.
 * @throws if the database has to be queried and is unavailable.
 */
export async function readOffered(campaign: Pick<CampaignState, 'wordings'>): Promise<OfferedText> {
  const of = JSON.stringify(campaign.wordings);
  if (of === '{}') return shippedOffer;
  if (last.of === of) return last.offer;
  const texts = (await readAllPublished(campaign)).flatMap(({ wording }) =>
    languages.map((language) => wording[language]),
  );
  const letters = texts.map(({ letter }) => letter);
  const offer = {
    letters: [shippedOffer.letters, ...letters].join('\n\n'),
    subjects: new Set([...shippedOffer.subjects, ...texts.map(({ subject }) => subject)]),
  };
  last = { of, offer };
  return offer;
}

/** The writer's own text: the subject and the paragraphs that the site never offered. */
export function ownWordsOf(
  { subject, message }: { subject: string; message: string },
  { letters, subjects }: OfferedText,
): string {
  const own = [subjects.has(subject) ? '' : subject, splitOwnWords(message, letters).ownText];
  return own.filter(Boolean).join('\n\n');
}

const paragraphs = (text: string) =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean);

/** Cache for the few templates: parsing one again takes longer than everything else. */
const known = new Map<string, Set<string>>();

function offeredBy(template: string): Set<string> {
  const offered = known.get(template) ?? new Set(paragraphs(template).map(fieldLine));
  known.set(template, offered);
  return offered;
}

/**
 * Separates unchanged template paragraphs from the supporter's own text: offices group form
 * letters, and their gateways have a field for each.
 */
export function splitOwnWords(body: string, template: string) {
  const offered = offeredBy(template);
  const kept = paragraphs(body);
  const templateText = kept.filter((part) => offered.has(fieldLine(part))).join('\n\n');
  const ownText = kept.filter((part) => !offered.has(fieldLine(part))).join('\n\n');
  return { templateText: templateText || null, ownText: ownText || null };
}
