import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { readDistrict } from '@/lib/lookup/district';
import type { LetterFacts } from '@/lib/offices/choose-channel';
import type { GatewayWriter } from '@/lib/offices/gateway-rules';
import {
  type ChosenOffice,
  officesForLetter,
  readChannelAvailability,
} from '@/lib/offices/office-channels';
import { isVacantOffice, type Office } from '@/lib/offices/offices';
import type { DraftContent } from './draft';

type TitleInput = Pick<DraftContent, 'district' | 'certainty' | 'typed'>;

/**
 * Facts about a draft's letter. Until its writer has passed the question about a title, a missing
 * title is not an answer, and the letter is treated as having one.
 */
export function letterFacts({ certainty, typed }: Omit<TitleInput, 'district'>): LetterFacts {
  const { prefix, withoutTitle } = typed;
  const title = withoutTitle === 'yes' ? (prefix ?? '') : prefix || undefined;
  return { certainty, prefix: title, writer: writerTyped(typed) };
}

function writerTyped(typed: TitleInput['typed']): GatewayWriter {
  const known = (field: string) => typed[field]?.trim() || undefined;
  const name = { firstName: known('firstName'), lastName: known('lastName') };
  return { ...name, street: known('street'), street2: known('street2'), city: known('city') };
}

/**
 * The address field that an office's gateway would refuse as too short, although it may be correct.
 */
export async function shortField({
  district,
  certainty,
  typed,
}: TitleInput): Promise<'street' | 'city' | undefined> {
  const id = readDistrict(district ?? '');
  if (!id) return undefined;
  const offices = await officesForLetter(id, { certainty, writer: writerTyped(typed) });
  const reasons = offices.map((office) => (isVacantOffice(office) ? '' : office.reason));
  return (['street', 'city'] as const).find((field) => reasons.includes(`${field}_not_taken`));
}

/** Offices whose gateway would accept the letter if it had a title that the gateway accepts. */
export async function officesWantingTitle(
  { district, certainty }: Omit<TitleInput, 'typed'>,
  prefix: string,
): Promise<ChosenOffice[]> {
  const id = readDistrict(district ?? '');
  if (!id) return [];
  const offices = await officesForLetter(id, { certainty, prefix });
  return offices.flatMap((office) => {
    if (isVacantOffice(office)) return [];
    return office.reason === 'no_title' || office.reason === 'title_not_taken' ? office : [];
  });
}

/** Whether a title may be needed: only the chambers' gateways require one. */
export async function mayNeedTitle(): Promise<boolean> {
  const { house, senate } = (await readChannelAvailability()).gateways;
  return Boolean(house ?? senate);
}

/** Whether the writer still has to choose a title or decline one for these letters. */
export async function lacksTitle({ typed, ...known }: TitleInput): Promise<boolean> {
  if (typed.withoutTitle === 'yes') return false;
  return (await officesWantingTitle(known, typed.prefix ?? '')).length > 0;
}

/**
 * Sentence for a missing title, with the offices that require one; undefined if none does any more.
 */
export async function titleProblem(
  language: Language,
  draft: DraftContent,
): Promise<string | undefined> {
  if (draft.problems.prefix !== 'missing') return undefined;
  const prefix = draft.typed.prefix ?? '';
  const wanting = await officesWantingTitle(draft, prefix);
  if (wanting.length === 0) return undefined;
  const words = copy(language).titleQuestion;
  return words[prefix ? 'notTaken' : 'missing'](officeNames(wanting, language));
}

/** List of names: "Pat Example, Kim Example, and Lee Example" */
export function officeNames(offices: Pick<Office, 'name'>[], language: Language): string {
  return new Intl.ListFormat(language).format(offices.map(({ name }) => name));
}
