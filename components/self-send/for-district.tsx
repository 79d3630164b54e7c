import { VacantCard } from '@/components/lookup/office-card';

import { Switchboard } from '@/components/lookup/office-phones';
import { NoSenators, RosterNote } from '@/components/lookup/roster-note';
import { readCampaign } from '@/lib/campaign/campaign';
import { campaignEdition } from '@/lib/campaign/campaign-edition';
import { copy } from '@/lib/campaign/copy';
import { letterText } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import { type DistrictId, stateOfDistrict } from '@/lib/lookup/district';
import { hasSenators } from '@/lib/lookup/states';
import { isVacantOffice } from '@/lib/offices/offices';
import { linesAround, sizeFor } from '@/lib/receipts/self-send/type-size';
import '@/components/lookup/lookup.css';
import './self-send.css';
import { SelfSendIntro } from './intro';
import { OfficeSelfSend } from './office-self-send';
import { readUnsigned } from './read-unsigned';

type Props = { language: Language; district: DistrictId };

/** One letter for all offices of a district, and for each of them its form, phones and paper. */
export async function ForDistrict({ language, district }: Props) {
  const words = copy(language);
  const campaign = (await readCampaign()).edition;
  const { subject, ...parts } = await campaignEdition(language);
  const text = { subject, body: letterText(parts) };
  const offices = await readUnsigned(language, district, text);
  const letters = offices.flatMap((each) => ('letter' in each ? [each.letter] : []));
  const long = letters.some((letter) => !sizeFor(letter.body, linesAround(letter)));
  const state = stateOfDistrict(district);
  return (
    <>
      <SelfSendIntro
        language={language}
        district={district}
        text={text}
        offices={offices.map(({ office }) => office)}
        long={long}
      />
      <div className="offices">
        {offices.map((each) =>
          'letter' in each ? (
            <OfficeSelfSend
              key={each.office.seat}
              language={language}
              campaign={campaign}
              {...each}
            />
          ) : (
            isVacantOffice(each.office) && (
              <VacantCard key={each.office.seat} language={language} office={each.office} />
            )
          ),
        )}
      </div>
      <div className="screen">
        {!hasSenators(state) && <NoSenators language={language} state={state} />}
        <p>
          {words.lookup.switchboard.after} <Switchboard language={language} />
        </p>
        <RosterNote language={language} />
      </div>
      <script src="/copy.js" defer data-site="" />
      <script src="/self-send.js" defer data-site="" />
    </>
  );
}
