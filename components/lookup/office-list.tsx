import { readCampaign } from '@/lib/campaign/campaign';
import { edition } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import { type AnyOffice, isVacantOffice } from '@/lib/lookup/offices';
import { OfficeCard } from './office-card';
import { VacantCard } from './vacant-card';

/** Offices to call, with what the campaign asks of them at present. */
export async function OfficeList({
  language,
  offices,
}: {
  language: Language;
  offices: AnyOffice[];
}) {
  const campaign = await readCampaign();
  const words = edition(campaign.edition, language);
  const first = offices.find((office) => !isVacantOffice(office));
  return (
    <div className="offices">
      {offices.map((office) =>
        isVacantOffice(office) ? (
          <VacantCard key={office.seat} language={language} office={office} />
        ) : (
          <OfficeCard
            key={office.seat}
            language={language}
            office={office}
            edition={words}
            open={office === first}
          />
        ),
      )}
    </div>
  );
}
