import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { isRejectionCode } from '@/lib/campaign/rejection-codes';
import type { PersonalData } from '@/lib/receipts/personal-data';
import { PersonalDataDeliveries } from './personal-data-deliveries';
import { PersonalDataFields } from './personal-data-fields';

type Props = { language: Language; token: string; record: PersonalData };

/** Everything held, in the order in which one would ask for it. */
export function PersonalDataPage({ language, token, record }: Props) {
  const { record: words, erase } = copy(language).personalData;
  const { message, deliveries, bounces } = record;
  const { prefix, firstName, lastName, street, street2, city, state, zip } = message;
  const { email, phone, district, certainty, newsletter } = message;
  const { subject, body, templateText, ownText, edition } = message;
  const { createdAt, confirmedAt, remindedAt, endedAt } = message;
  const { reviewFlags, rejectedReason, mailChanges } = message;
  const rejectedCode = codeSentence(message.rejectedCode, language);
  const lines = (...parts: (string | null)[]) => parts.filter(Boolean).join(', ');
  const name = [prefix, firstName, lastName].filter(Boolean).join(' ');
  const address = lines(street, street2, city, `${state} ${zip ?? ''}`);
  const own = { subject, body, templateText, ownText, edition, language: message.language };
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
        values={{ ...own, ...times, reviewFlags, rejectedCode, rejectedReason }}
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
        <a className="button" href={`/${language}/receipt/${token}/erase`}>
          {erase.ask}
        </a>
      </p>
    </>
  );
}

const codeSentence = (code: string | null, language: Language) =>
  isRejectionCode(code) ? copy(language).rejections.sentences[code] : code;
