import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { HeldDelivery, HeldRecord } from '@/lib/receipts/personal-data';
import { shownState } from '@/lib/receipts/receipts';
import { Moment } from './moment';
import { codeInWords, HeldFields } from './personal-data-fields';

type Props = {
  language: Language;
  message: Pick<HeldRecord['message'], 'heldFor'>;
  deliveries: HeldDelivery[];
};

/** Each delivery with every try of it. */
export function HeldDeliveries({ language, message, deliveries }: Props) {
  const { states, mail, held } = copy(language);
  const { fields } = held.record;
  const titleOf = ({ officeName, notice }: HeldDelivery) =>
    officeName ?? (notice && notice in mail ? subjectOf(mail, notice) : mail.receipt.subject);
  return deliveries.map((delivery) => {
    const { statusSince: since, channel, channelReason, attempts } = delivery;
    const { providerId, sentHash, failure } = delivery;
    const state = states[shownState(delivery, message.heldFor)].label;
    const base = { state, since, channel, channelReason, attempts };
    return (
      <section key={delivery.id} aria-labelledby={delivery.id}>
        <h3 id={delivery.id}>{titleOf(delivery)}</h3>
        <HeldFields language={language} values={{ ...base, providerId, sentHash, failure }} />
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
