import { UnconfirmedNote, VacantCard } from '@/components/lookup/office-card';
import { Switchboard } from '@/components/lookup/office-phones';
import { NoSenators, RosterNote } from '@/components/lookup/roster-note';
import { readCampaign } from '@/lib/campaign/campaign';
import { campaignEdition } from '@/lib/campaign/campaign-edition';
import { copy } from '@/lib/campaign/copy';
import { type EditionName, letterText } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import { type DistrictId, stateOfDistrict } from '@/lib/lookup/district';
import { hasSenators } from '@/lib/lookup/states';
import { type AnyOffice, isVacantOffice } from '@/lib/offices/offices';
import { linesAround, sizeFor } from '@/lib/receipts/self-send/type-size';
import '@/components/lookup/lookup.css';
import './self-send.css';
import { roleOf } from '@/components/lookup/seat-labels';
import { readUnsigned, type UnsignedLetter } from '@/lib/receipts/self-send/printed-letter';
import { Calling, OfficeForm, PostAddress, TextToCopy } from './office-parts';
import { Paper, PrintWords } from './paper';

type ForDistrictProps = { language: Language; district: DistrictId };

/** One letter for all offices of a district, and for each of them its form, phones and paper. */
export async function ForDistrict({ language, district }: ForDistrictProps) {
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

type SelfSendIntroProps = {
  language: Language;
  district: DistrictId;
  text: { subject: string; body: string };
  offices: AnyOffice[];
  long: boolean;
};

/** What this page keeps of the visitor (nothing), the letter, and the offices to choose from. */
export function SelfSendIntro({ language, district, text, offices, long }: SelfSendIntroProps) {
  const words = copy(language).selfSend;
  const filled = offices.flatMap((office) => (isVacantOffice(office) ? [] : [office]));
  return (
    <div className="text screen">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <p>
        {words.stays} <strong>{district.replace('-', '\u2011')}</strong>.{' '}
        <a href={`/${language}/lookup`}>{words.again}</a>
      </p>
      <h2>{words.text.title}</h2>
      <p>{words.text.take}</p>
      <p className="needs-script">{words.text.editable}</p>
      <TextToCopy
        language={language}
        id="subject"
        label={words.text.subject}
        text={text.subject}
        rows={2}
        shownAs="paper-subject"
      />
      <TextToCopy
        language={language}
        id="message"
        label={words.text.message}
        text={text.body}
        rows={18}
        shownAs="paper-body"
      />
      <h2>{words.offices.title}</h2>
      <PrintWords language={language} all long={long} />
      <nav aria-label={words.offices.title}>
        <p>{words.offices.choose}</p>
        <ul className="inline">
          {filled.map(({ seat, name }) => (
            <li key={seat}>
              <a href={`#${seat}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

/** @param unknown a district was named, but there is none of that name */
export function NoDistrict({ language, unknown }: { language: Language; unknown: boolean }) {
  const words = copy(language).selfSend;
  return (
    <div className="text">
      <h1>{words.title}</h1>
      {unknown && <p className="callout">{words.none.unknown}</p>}
      <p className="lead">{words.none.text}</p>
      <p>
        <a className="button" href={`/${language}/lookup`}>
          {words.none.button}
        </a>
      </p>
      <p>{words.none.next}</p>
    </div>
  );
}

type OfficeSelfSendProps = UnsignedLetter & { language: Language; campaign: EditionName };

/** One office in its three ways; only its letter is printed. */
export function OfficeSelfSend({
  language,
  campaign,
  office,
  address,
  letter,
}: OfficeSelfSendProps) {
  const words = copy(language).selfSend;
  const { seat, name, chamber } = office;
  const shared = { language, office };
  return (
    <article className="office" id={seat} aria-labelledby={`name-${seat}`}>
      <div className="who screen">
        <h2 id={`name-${seat}`}>{name}</h2>
        <p className="role">{roleOf(office, language)}</p>
        <UnconfirmedNote language={language} since={office.notConfirmedSince} />
        <p className="chosen">{words.offices.chosen}</p>
        <h3>{words.paper.title}</h3>
        <PostAddress language={language} letter={letter} chamber={chamber} address={address} />
      </div>
      <div className="say screen">
        <h3>{words.form.title}</h3>
        <OfficeForm {...shared} />
        <h3>{words.call.title}</h3>
        <Calling {...shared} campaign={campaign} open={false} />
      </div>
      <Paper language={language} letter={letter} />
    </article>
  );
}
