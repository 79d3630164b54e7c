import type { ReactNode } from 'react';
import { Page } from '@/components/page/page';
import { isAskEnded, readCampaign, unsentEditions } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import { edition as editionIn, isEditionName } from '@/lib/campaign/edition';
import { type Language, locales } from '@/lib/campaign/languages';
import { isRejectionCode } from '@/lib/campaign/rejection-codes';
import type { PersonalData, PersonalDataDelivery } from '@/lib/receipts/personal-data';
import { readPersonalData, shownState } from '@/lib/receipts/receipts';
import { UnlockForm } from './receipt-forms';
import { Moment, NoReceipt } from './receipt-parts';

type PersonalDataPageProps = { language: Language; token: string; record: PersonalData };

/** Personal data, in the order in which people usually ask for it. */
export function PersonalDataPage({ language, token, record }: PersonalDataPageProps) {
  const { record: words, erase } = copy(language).personalData;
  const { message, deliveries, bounces } = record;
  const { prefix, firstName, lastName, street, street2, city, state, zip } = message;
  const { email, phone, district, certainty, newsletter } = message;
  const { subject, body, templateText, ownText } = message;
  const { createdAt, confirmedAt, remindedAt, endedAt } = message;
  const { reviewFlags, tags, rejectedReason, mailChanges } = message;
  const rejectedCode = codeSentence(message.rejectedCode, language);
  const lines = (...parts: (string | null)[]) => parts.filter(Boolean).join(', ');
  const name = [prefix, firstName, lastName].filter(Boolean).join(' ');
  const address = lines(street, street2, city, `${state} ${zip ?? ''}`);
  const edition = editionName(message.edition, language);
  const own = { subject, body, templateText, ownText, edition };
  const times = { createdAt, confirmedAt, remindedAt, endedAt };
  return (
    <>
      <h2>{words.you}</h2>
      <PersonalDataFields
        language={language}
        values={{ name, email, phone, address, district, certainty, newsletter, mailChanges }}
      />
      <h2>{words.message}</h2>
      <PersonalDataFields
        language={language}
        values={{
          ...own,
          language: languageName(message.language, language),
          ...times,
          reviewFlags,
          tags,
          rejectedCode,
          rejectedReason,
        }}
      />
      <h2>{words.letters}</h2>
      <PersonalDataDeliveries
        language={language}
        message={message}
        deliveries={deliveries.filter(({ kind }) => kind === 'letter')}
      />
      <h2>{words.notices}</h2>
      <PersonalDataDeliveries
        language={language}
        message={message}
        deliveries={deliveries.filter(({ kind }) => kind === 'notice')}
      />
      {bounces.length > 0 && <h2>{words.bounces}</h2>}
      {bounces.map(({ failure, serverText, receivedAt: since }) => (
        <PersonalDataFields
          key={since.toISOString()}
          language={language}
          values={{ since, failure, serverText }}
        />
      ))}
      <p>{words.codes}</p>
      <p className="actions">
        <a className="button quiet" href={`/api/receipts/${token}/your-data?language=${language}`}>
          {words.download}
        </a>{' '}
        <a className="button quiet" href={`/${language}/receipt/${token}/erase`}>
          {erase.ask}
        </a>
      </p>
    </>
  );
}

/** A version that is no longer known is shown as stored. */
const editionName = (name: string, language: Language) =>
  isEditionName(name) ? editionIn(name, language).name : name;

/** Name of a language in the language of the page: "English". */
const languageName = (code: string, language: Language) =>
  new Intl.DisplayNames(locales[language], { type: 'language' }).of(code) ?? code;

const codeSentence = (code: string | null, language: Language) =>
  isRejectionCode(code) ? copy(language).rejections.sentences[code] : code;

type PersonalDataDeliveriesProps = {
  language: Language;
  message: Pick<PersonalData['message'], 'holdReason' | 'edition'>;
  deliveries: PersonalDataDelivery[];
};

/** Each delivery with all its attempts. */
async function PersonalDataDeliveries(props: PersonalDataDeliveriesProps) {
  const { language, message, deliveries } = props;
  const { mail, personalData, states } = copy(language);
  const campaign = await readCampaign();
  const askEnded = isAskEnded(message.edition, campaign);
  const isUnsent = unsentEditions(campaign).includes(message.edition);
  const { fields } = personalData.record;
  const titleOf = ({ officeName, notice }: PersonalDataDelivery) =>
    officeName ?? (notice && notice in mail ? subjectOf(mail, notice) : mail.receipt.subject);
  return deliveries.map((delivery) => {
    const { statusSince: since, channel, channelReason, attempts } = delivery;
    const { providerId, sentHash, failure } = delivery;
    const about = { holdReason: message.holdReason, askEnded, isUnsent, lines: deliveries };
    const { label: state } = states[shownState(delivery, about)];
    const base = { state, since, channel, channelReason, attempts };
    return (
      <section key={delivery.id} aria-labelledby={delivery.id}>
        <h3 id={delivery.id}>{titleOf(delivery)}</h3>
        <PersonalDataFields
          language={language}
          values={{ ...base, providerId, sentHash, failure }}
        />
        <ul>
          {delivery.attemptLog.map(({ number, startedAt, outcome, serverText }) => (
            <li key={number}>
              {fields.try} {number}: <Moment at={startedAt} language={language} />{' '}
              {outcome && codeInWords(outcome, language)}{' '}
              <span className="anywhere">{serverText}</span>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function subjectOf(mail: ReturnType<typeof copy>['mail'], notice: string) {
  const words = mail[notice as keyof typeof mail];
  return typeof words === 'object' ? words.subject : mail.receipt.subject;
}

type Words = ReturnType<typeof copy>['personalData']['record'];
type Value = string | number | boolean | Date | string[] | null;

type PersonalDataFieldsProps = {
  language: Language;
  values: Partial<Record<keyof Words['fields'], Value>>;
};

const CODED = ['certainty', 'channel', 'channelReason', 'failure'];

/** Label of a code; a code from another version is shown as stored. */
export function codeInWords(code: string, language: Language): string {
  const words: Record<string, string> = copy(language).personalDataCodes;
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code;
}

/** Personal data, one line per field; empty fields are shown as empty. */
export function PersonalDataFields({ language, values }: PersonalDataFieldsProps) {
  const words = copy(language).personalData.record;
  return (
    <dl className="facts personal-data">
      {Object.entries(values).map(([field, value]) => (
        <div key={field}>
          <dt>{words.fields[field as keyof Words['fields']]}</dt>
          <dd dir="auto">{shown(inWords(field, value, language), words, language)}</dd>
        </div>
      ))}
    </dl>
  );
}

function inWords(field: string, value: Value, language: Language): Value {
  if (field === 'reviewFlags' && Array.isArray(value))
    return value.map((code) => codeInWords(code, language));
  return CODED.includes(field) && typeof value === 'string' ? codeInWords(value, language) : value;
}

function shown(value: Value, words: Words, language: Language): ReactNode {
  if (value === null || value === '') return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (value instanceof Date) return <Moment at={value} language={language} />;
  if (Array.isArray(value)) return value.join(', ') || words.nothing;
  return String(value);
}

type LockedPageProps = {
  language: Language;
  token: string;
  page: 'your-data' | 'erase';
  title: string;
  query: Record<string, string | string[] | undefined>;
  children: (record: PersonalData) => ReactNode;
};

/** Page for visitors who know the last name and the ZIP code; for all others, the unlock form. */
export async function LockedPage({
  language,
  token,
  page,
  title,
  query,
  children,
}: LockedPageProps) {
  const personalData = await readPersonalData(token);
  if (typeof personalData === 'string')
    return <NoReceipt language={language} token={token} page={`/${page}`} why={personalData} />;
  const { receipt, personalData: words } = copy(language);
  return (
    <Page language={language} path={`/receipt/${token}/${page}`}>
      <div className="hung text">
        <p className="back">
          <a href={`/${language}/receipt/${token}`}>{words.record.back}</a>
        </p>
        <h1>{title}</h1>
        {personalData.record && children(personalData.record)}
        {!personalData.record && personalData.erased && (
          <p>{personalData.erased === 'soon' ? words.erase.soon : receipt.erased}</p>
        )}
        {!personalData.record && !personalData.erased && (
          <UnlockForm language={language} token={token} next={page} query={query} />
        )}
      </div>
    </Page>
  );
}
