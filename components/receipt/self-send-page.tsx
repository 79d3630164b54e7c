import { EndedAsk, findEndedAsk } from '@/components/campaign/ended-ask';
import { UnconfirmedNote, VacantCard } from '@/components/lookup/office-card';
import { roleOf } from '@/components/lookup/seat-labels';
import { SplitLayout } from '@/components/page/split-layout';
import {
  Calling,
  FieldsToCopy,
  OfficeForm,
  PostAddress,
  TextToCopy,
} from '@/components/self-send/office-parts';

import '@/components/self-send/self-send.css';
import '@/components/lookup/lookup.css';
import { Paper, PrintWords } from '@/components/self-send/paper';
import { readCampaign } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import { isEditionName } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import { isVacantOffice } from '@/lib/offices/offices';
import { messageToCopy } from '@/lib/receipts/self-send/printed-letter';
import type { SelfSend } from '@/lib/receipts/self-send/self-send-view';

import { linesAround, sizeFor } from '@/lib/receipts/self-send/type-size';
import { DoneForm, UnlockForm } from './receipt-forms';

type SelfSendPageProps = {
  language: Language;
  token: string;
  selfSend: SelfSend;
  query: Record<string, string | string[] | undefined>;
};

/** The three ways to one office, and the word that one of them was taken. */
export async function SelfSendPage({ language, token, selfSend, query }: SelfSendPageProps) {
  const { selfSend: words, form, call } = copy(language).selfSend;
  const { edition, office, offer, line, unlocked } = selfSend;
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
  const ended = isEditionName(edition) && (await findEndedAsk(edition));
  if (ended) {
    return (
      <div className="text">
        <h1>{words.title(office.name)}</h1>
        <EndedAsk language={language} edition={ended} titled />
      </div>
    );
  }
  const campaign = (await readCampaign()).edition;
  const changed = line.bioguide !== null && line.bioguide !== office.bioguide;
  return (
    <>
      <div className="screen">
        <SplitLayout
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

type SelfSendPaperProps = {
  language: Language;
  chamber: 'house' | 'senate';
  unlocked: NonNullable<SelfSend['unlocked']>;
};

/** The letter as the printer gives it out; of the whole page it alone is printed. */
export function SelfSendPaper({ language, chamber, unlocked }: SelfSendPaperProps) {
  const words = copy(language).selfSend.paper;
  const { message, letter, address } = unlocked;
  const long = !sizeFor(letter.body, linesAround(letter));
  return (
    <section className="text" aria-labelledby="paper">
      <div className="screen">
        <h2 id="paper">{words.title}</h2>
        <PostAddress language={language} letter={letter} chamber={chamber} address={address} />
        <PrintWords language={language} long={long} />
        <p>{words.sign}</p>
      </div>
      <Paper language={message.language} letter={letter} />
    </section>
  );
}

type SelfSendTextProps = {
  language: Language;
  token: string;
  page: SelfSend;
  query: Record<string, string | string[] | undefined>;
};

/** What is to be copied, or the lock in front of it. */
export function SelfSendText({ language, token, page, query }: SelfSendTextProps) {
  const { selfSend, personalData } = copy(language);
  const { unlocked, erased, line } = page;
  if (erased) return <p>{selfSend.selfSend.erased}</p>;
  if (!unlocked) {
    return (
      <>
        <h2>{personalData.unlock.title}</h2>
        <UnlockForm
          language={language}
          token={token}
          next={`self-send:${line.seat}`}
          query={query}
        />
      </>
    );
  }
  const { text, form } = selfSend;
  const { message, letter } = unlocked;
  const shared = { language };
  return (
    <>
      <p>{form.copyHint}</p>
      <TextToCopy {...shared} id="subject" label={text.subject} text={message.subject} rows={2} />
      <TextToCopy
        {...shared}
        id="message"
        label={text.message}
        text={messageToCopy(letter)}
        rows={14}
      />
      <FieldsToCopy language={language} writer={message} />
    </>
  );
}
