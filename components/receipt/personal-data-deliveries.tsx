import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { PersonalData, PersonalDataDelivery } from '@/lib/receipts/personal-data';
import { shownState } from '@/lib/receipts/receipts';
import { Moment } from './moment';
import { codeInWords, PersonalDataFields } from './personal-data-fields';

type Props = {
  language: Language;
  message: Pick<PersonalData['message'], 'holdReason'>;
  deliveries: PersonalDataDelivery[];
};

/** Each delivery with every try of it. */
export function PersonalDataDeliveries({ language, message, deliveries }: Props) {
  const { states, mail, personalData } = copy(language);
  const { fields } = personalData.record;
  const titleOf = ({ officeName, notice }: PersonalDataDelivery) =>
    officeName ?? (notice && notice in mail ? subjectOf(mail, notice) : mail.receipt.subject);
  return deliveries.map((delivery) => {
    const { statusSince: since, channel, channelReason, attempts } = delivery;
    const { providerId, sentHash, failure } = delivery;
    const state = states[shownState(delivery, message.holdReason)].label;
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
