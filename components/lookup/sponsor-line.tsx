import { SourceLink } from '@/components/page/source-link';
import { billName } from '@/lib/campaign/bill';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { Sponsorship } from '@/lib/campaign/sponsors';

type Props = { language: Language; sponsorship: Sponsorship };

/** That the member's name stands on the bill, and how we know. */
export function SponsorLine({ language, sponsorship }: Props) {
  const { bill, role, source } = sponsorship;
  return (
    <p className="small">
      {copy(language).calling[role](billName(bill))}{' '}
      <SourceLink language={language} source={source} />
    </p>
  );
}
