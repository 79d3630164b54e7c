import { VacantCard } from '@/components/lookup/office-card';
import { NoSenators } from '@/components/lookup/roster-note';
import { districtName } from '@/components/lookup/seat-labels';
import { copy } from '@/lib/campaign/copy';
import { letterText } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import { campaignEdition } from '@/lib/campaign/published-wordings';
import { type DistrictId, stateOfDistrict } from '@/lib/lookup/district';
import { hasSenators } from '@/lib/lookup/states';
import { isVacantOffice } from '@/lib/offices/offices';
import { readUnsigned } from '@/lib/receipts/self-send/printed-letter';
import { MessageToCopy, PrintSection, SelfSendScripts, SendRow } from './self-send-parts';
import '@/components/lookup/lookup.css';
import './self-send.css';

type ForDistrictProps = { language: Language; district: DistrictId };

/** One message for all offices of a district, and a row for each of them. Nothing is stored. */
export async function ForDistrict({ language, district }: ForDistrictProps) {
  const { selfSend: words } = copy(language);
  const { subject, ...parts } = await campaignEdition(language);
  const text = { subject, body: letterText(parts) };
  const offices = await readUnsigned(language, district, text);
  const written = offices.flatMap((each) => ('letter' in each ? [each] : []));
  const vacant = offices.flatMap(({ office }) => (isVacantOffice(office) ? [office] : []));
  const state = stateOfDistrict(district);
  return (
    <div className="self-send">
      <div className="screen hung text">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <p>
          {words.district(districtName(district, [district], language).replace('-', '\u2011'))}{' '}
          <a href={`/${language}/lookup`}>{words.again}</a>
        </p>
        <MessageToCopy language={language} subject={subject} text={text.body} editable />
        <section className="hung-part" aria-labelledby="offices">
          <h2 id="offices">{words.offices.title}</h2>
          <ol className="office-rows">
            {written.map(({ office }) => (
              <SendRow
                key={office.seat}
                language={language}
                office={office}
                done={<SentBox language={language} id={office.seat} name={office.name} />}
              />
            ))}
          </ol>
          <p className="progress">{words.offices.progress(written.length)}</p>
          {vacant.map((office) => (
            <VacantCard key={office.seat} language={language} office={office} />
          ))}
          {!hasSenators(state) && <NoSenators language={language} state={state} />}
          <p className="small">
            {words.offices.leaves}{' '}
            <a href={`/${language}/lookup?district=${district}`}>{words.offices.script}</a>
          </p>
        </section>
      </div>
      <PrintSection
        language={language}
        letters={written.map(({ office, letter, address }) => ({
          seat: office.seat,
          letter,
          hasRoom: Boolean(address.building),
        }))}
      />
      <SelfSendScripts />
    </div>
  );
}

/** Checkbox for the visitor; the style sheet counts the checked ones, and nothing is sent. */
function SentBox({ language, id, name }: { language: Language; id: string; name: string }) {
  return (
    <div className="choice">
      <input type="checkbox" id={`sent-${id}`} autoComplete="off" />
      <label htmlFor={`sent-${id}`}>
        {copy(language).selfSend.offices.sent} <span className="hidden">({name})</span>
      </label>
    </div>
  );
}

/** @param unknown the named district does not exist */
export function NoDistrict({ language, unknown }: { language: Language; unknown: boolean }) {
  const words = copy(language).selfSend;
  return (
    <div className="hung text">
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
