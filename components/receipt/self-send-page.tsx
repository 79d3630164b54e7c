import { UnconfirmedNote, VacantCard } from '@/components/lookup/office-card';
import { roleOf } from '@/components/lookup/seat-labels';

import { BackgroundTask } from '@/components/page/beside';
import { Calling } from '@/components/self-send/calling';
import { OfficeForm } from '@/components/self-send/office-form';
import '@/components/self-send/self-send.css';
import '@/components/lookup/lookup.css';
import { readCampaign } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { isVacantOffice } from '@/lib/offices/offices';
import { DoneForm } from './done-form';
import type { SelfSend } from './read-self-send';
import { SelfSendPaper } from './self-send-paper';
import { SelfSendText } from './self-send-text';

type Props = {
  language: Language;
  token: string;
  selfSend: SelfSend;
  query: Record<string, string | string[] | undefined>;
};

/** The three ways to one office, and the word that one of them was taken. */
export async function SelfSendPage({ language, token, selfSend, query }: Props) {
  const { selfSend: words, form, call } = copy(language).selfSend;
  const { office, offer, line, unlocked } = selfSend;
  if (!offer || !office || isVacantOffice(office)) {
    return (
      <div className="text">
        <h1>{words.nothing}</h1>
        <p>{words.nothingText}</p>
        {offer && office && isVacantOffice(office) && (
          <VacantCard language={language} office={office} />
        )}
      </div>
    );
  }
  const campaign = (await readCampaign()).edition;
  const changed = line.bioguide !== null && line.bioguide !== office.bioguide;
  return (
    <>
      <div className="screen">
        <BackgroundTask
          head={
            <>
              <h1>{words.title(office.name)}</h1>
              <p className="role">{roleOf(office, language)}</p>
              <UnconfirmedNote language={language} since={office.notConfirmedSince} />
              <p className="lead">{words.lead}</p>
              {offer === 'warn' && <p className="callout">{words.mayHaveArrived}</p>}
              {changed && (
                <p className="callout">{words.otherMember(line.officeName, office.name)}</p>
              )}
              <h2>{form.title}</h2>
              <OfficeForm language={language} office={office} />
              <SelfSendText language={language} token={token} page={selfSend} query={query} />
            </>
          }
          aside={
            <section className="office-call" aria-labelledby="call">
              <h2 id="call">{call.title}</h2>
              <Calling
                language={language}
                office={office}
                campaign={campaign}
                town={unlocked?.message.city}
                open
              />
            </section>
          }
        />
      </div>
      {unlocked && (
        <SelfSendPaper language={language} chamber={office.chamber} unlocked={unlocked} />
      )}
      <div className="text screen">
        <DoneForm language={language} token={token} selfSend={selfSend} />
      </div>
      <script src="/copy.js" defer data-site="" />
      <script src="/self-send.js" defer data-site="" />
    </>
  );
}
