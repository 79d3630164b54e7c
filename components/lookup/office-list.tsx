import { headers } from 'next/headers';
import { readCampaign } from '@/lib/campaign/campaign';
import { campaignEdition } from '@/lib/campaign/campaign-edition';
import { copy } from '@/lib/campaign/copy';
import { findCaller } from '@/lib/offices/calling/find-caller';
import { type AnyOffice, isVacantOffice } from '@/lib/offices/offices';
import { OfficeCard } from './office-card';
import type { Lookup } from './read-lookup';
import { Switchboard } from './switchboard';
import { VacantCard } from './vacant-card';

type Props = { lookup: Lookup; offices: AnyOffice[] };

/** Offices to call, with what the campaign asks of them at present. */
export async function OfficeList({ lookup, offices }: Props) {
  const { language, view, typed } = lookup;
  const { edition } = await readCampaign();
  const words = await campaignEdition(language);
  const caller = await findCaller(view, typed, await headers());
  const first = offices.find((office) => !isVacantOffice(office));
  return (
    <>
      <div className="offices">
        {offices.map((office) =>
          isVacantOffice(office) ? (
            <VacantCard key={office.seat} language={language} office={office} />
          ) : (
            <OfficeCard
              key={office.seat}
              lookup={lookup}
              office={office}
              campaign={edition}
              words={words}
              caller={caller}
              open={office === first}
            />
          ),
        )}
      </div>
      <p>
        {copy(language).lookup.switchboard.after} <Switchboard language={language} />
      </p>
      <script src="/copy.js" defer data-site="" />
    </>
  );
}
