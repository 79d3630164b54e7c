import type { Language } from '@/lib/campaign/languages';
import type { Office } from '@/lib/offices/offices';

/** "Pat Example, Kim Example, and Lee Example" */
export function officeNames(offices: Pick<Office, 'name'>[], language: Language): string {
  return new Intl.ListFormat(language).format(offices.map(({ name }) => name));
}
