import { copy } from '@/lib/campaign/copy';
import type { OfficeValues } from '@/lib/campaign/fill-in';
import type { Language } from '@/lib/campaign/languages';
import { houseTitleOf } from '@/lib/lookup/district';
import { stateName } from '@/lib/lookup/states';
import type { Office } from '@/lib/offices/offices';

/** What an edition's words for an office are filled in with. */
export function officeValues(
  office: Pick<Office, 'name' | 'chamber' | 'state'>,
  language: Language,
  town: string,
): OfficeValues {
  const { titles } = copy(language).calling;
  const title = office.chamber === 'senate' ? 'senator' : houseTitleOf(office.state);
  return {
    title: titles[title],
    member: office.name,
    town,
    state: stateName(office.state, language),
  };
}
