import { CallScript } from '@/components/lookup/call-script';
import { OfficePhones } from '@/components/lookup/office-phones';
import { editionInForce } from '@/lib/campaign/campaign-edition';
import type { EditionName } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import { findSponsorship } from '@/lib/campaign/sponsors';
import type { Office } from '@/lib/offices/offices';

type Props = {
  language: Language;
  office: Office;
  campaign: EditionName;
  /** Where the caller lives, if we were told. */
  town?: string;
  open: boolean;
};

/** The office's numbers and what to say. */
export async function Calling({ language, office, campaign, town, open }: Props) {
  return (
    <>
      <OfficePhones language={language} office={office} order={undefined} />
      <CallScript
        language={language}
        office={office}
        edition={await editionInForce(campaign, language)}
        town={town}
        carriedIt={findSponsorship(campaign, office.bioguide) !== undefined}
        open={open}
      />
    </>
  );
}
