import type { ReactNode } from 'react';
import { Checkbox, Field, Radios, TextArea } from '@/components/form/fields';
import { FactList, StatusTag, When } from '@/components/staff/staff-parts';
import type { FieldProblem } from '@/lib/campaign/copy';
import { longDate } from '@/lib/campaign/languages';
import { sentenceOf } from '@/lib/staff/forms/form-problems';
import { isSaved } from '@/lib/staff/labels';
import type { OfficeChoice } from '@/lib/staff/offices/office-choices';
import type { LastLetter, OfficeDeliveries } from '@/lib/staff/offices/office-deliveries';
import { channelChoiceLabels, participationLabels } from '@/lib/staff/offices/office-labels';
import { officeVersion } from '@/lib/staff/offices/office-overrides';
import { MAX_OPEN, type Offer } from '@/lib/staff/offices/open-self-send';
import { MIN_WHY } from '@/lib/staff/roster/correction-form';
import { cappedCount, LastOutcome, OfficeWay } from './office-table';

/** Forms for the overrides of one office that admins may set. */
export function OverrideForms(props: OverrideProps) {
  const { office, typed, problems } = props;
  const errorOf = (name: string) => ({ error: sentenceOf(problems, name) });
  const action = `/staff/offices/${office.seat}`;
  const version = officeVersion(office);
  const options = Object.entries(channelChoiceLabels).map(([value, label]) => ({ value, label }));
  return (
    <section className="staff-review" aria-labelledby="overrides">
      <h2 id="overrides">Change how messages reach this office</h2>
      <form method="post" action={`${action}/address`} noValidate aria-labelledby="address">
        <h3 id="address">Email address</h3>
        <input type="hidden" name="version" value={version} />
        <Field
          name="officeEmail"
          label="Email address of the office"
          hint="Leave it empty to remove the address."
          type="email"
          width={40}
          spellCheck={false}
          defaultValue={typed.officeEmail ?? office.email ?? ''}
          {...errorOf('officeEmail')}
        />
        <button type="submit">Change the address</button>
      </form>
      <form method="post" action={`${action}/channel`} noValidate aria-labelledby="channel">
        <h3 id="channel">Delivery method</h3>
        <input type="hidden" name="version" value={version} />
        <Radios
          name="officeChannel"
          label="Which delivery method do new messages use?"
          options={options}
          defaultValue={typed.officeChannel ?? office.channelChoice ?? 'automatic'}
          {...errorOf('officeChannel')}
        />
        <WhyField
          name="channelWhy"
          hint={`For colleagues, in at least ${MIN_WHY} characters.`}
          typed={typed}
          {...errorOf('channelWhy')}
        />
        <button type="submit">Change the delivery method</button>
      </form>
      <PauseForm office={office} typed={typed} problems={problems} />
    </section>
  );
}

type OverrideProps = {
  office: OfficeChoice;
  typed: Record<string, string>;
  problems: FieldProblem[];
};

/** Form that pauses or resumes sending to an office. */
function PauseForm({ office, typed, problems }: OverrideProps) {
  const isPaused = office.pausedAt !== null;
  const [name, verb] = isPaused ? ['resumeWhy', 'resume'] : ['pauseWhy', 'pause'];
  const error = sentenceOf(problems, name);
  return (
    <form
      method="post"
      action={`/staff/offices/${office.seat}/${verb}`}
      noValidate
      aria-labelledby="pause"
    >
      <h3 id="pause">{isPaused ? 'Resume sending to this office' : 'Pause the office'}</h3>
      <p>
        {isPaused
          ? 'Queued messages are sent right away.'
          : 'Nothing is sent to it. Supporters send new messages themselves, and after 24 hours the queued ones too. Messages that are being sent right now may still arrive.'}
      </p>
      <input type="hidden" name="version" value={officeVersion(office)} />
      <WhyField
        name={name}
        hint={`For colleagues, in at least ${MIN_WHY} characters.`}
        typed={typed}
        error={error}
      />
      <button className="quiet" type="submit">
        {isPaused ? 'Resume sending' : 'Pause the office'}
      </button>
    </form>
  );
}

type Props = {
  name: string;
  hint?: string;
  typed: Record<string, string>;
  error?: string;
};

/** Field for the reason of a change, which colleagues see and the audit records. */
function WhyField({ name, typed, ...words }: Props) {
  return <TextArea name={name} label="Why?" rows={2} defaultValue={typed[name]} {...words} />;
}

type OfficeProps = { office: OfficeChoice; deliveries?: OfficeDeliveries };

/** Facts about the channels to one office. */
export function OfficeFacts({ office, deliveries }: OfficeProps) {
  const { seat, name, party, phone, vacantSince, notConfirmedSince } = office;
  const { email, emailSetAt, participation, listedAt, channelChoice, channelChoiceReason } = office;
  const { pausedAt, pausedReason } = office;
  const facts: [string, ReactNode][] = [
    ['Member', name ? [name, party].filter(Boolean).join(', ') : 'No one'],
    ['Vacant since', vacantSince && longDate(vacantSince, 'en')],
    ['Not confirmed since', notConfirmedSince && longDate(notConfirmedSince, 'en')],
    ['Phone in Washington', phone],
    ['Delivery method', <OfficeWay key="way" {...office} />],
    [
      'Online system',
      <>
        {participationLabels[participation]}
        {listedAt && (
          <>
            {' '}
            (list read <When at={listedAt} />)
          </>
        )}
      </>,
    ],
    ['Email address', email ?? 'None'],
    ['Address set', emailSetAt && <When at={emailSetAt} />],
    [
      'Chosen by staff',
      channelChoice && `${channelChoiceLabels[channelChoice]}. ${channelChoiceReason ?? ''}`,
    ],
    [
      'Paused since',
      pausedAt && (
        <>
          <When at={pausedAt} />: {pausedReason}
        </>
      ),
    ],
    [
      deliveries?.accepted && isSaved(deliveries.accepted) ? 'Last saved' : 'Last accepted',
      <LastOutcome key="taken" of={deliveries?.accepted} />,
    ],
    ['Last failed', <LastOutcome key="failed" of={deliveries?.failed} />],
    ['Queued', cappedCount(deliveries?.queued ?? 0)],
    ['To be sent by supporters', cappedCount(deliveries?.selfSends ?? 0)],
    [
      'Who holds the seat',
      <a key="roster" href={`/staff/roster/${seat}`}>
        See or correct seat {seat}
      </a>,
    ],
  ];
  return <FactList facts={facts} />;
}

/** Letters to an office that ended most recently, each with a link to its message. */
export function LastLetters({ letters }: { letters: LastLetter[] }) {
  if (letters.length === 0) return <p>No delivery to this office has finished yet.</p>;
  return (
    <ul className="staff-letters">
      {letters.map(({ id, messageId, reference, at, ...letter }) => (
        <li key={id}>
          <a href={`/staff/messages/${messageId}`}>{reference}</a> <StatusTag {...letter} />{' '}
          <When at={at} />
        </li>
      ))}
    </ul>
  );
}

type SelfSendProps = { offers: Offer[]; error?: string };

/** List of open self-sends that could be sent by email instead, with one button. */
export function OfferForm({ offers, error }: SelfSendProps) {
  const asked = offers.reduce((sum, offer) => sum + offer.asked, 0);
  return (
    <form className="staff-offers" method="post" action="/staff/offices/self-send/send" noValidate>
      <p>
        <strong>{offerSentence(offers)}</strong> Their receipts will say that the message is queued,
        then that it was sent. A message that its supporter has marked as sent in the meantime is
        not sent.
      </p>
      {asked > 0 && (
        <p>
          {asked === 1 ? '1 of these is' : `${asked} of these are`} sent only after the supporter
          confirms their email address. We ask them by email.
        </p>
      )}
      {error && (
        <p className="field-error" id="offices">
          {error}
        </p>
      )}
      {offers.map(({ seat, name, email, letters }) => (
        <Checkbox
          key={seat}
          name={seat}
          label={`${seat} ${name}: ${letterWords(letters)} to ${email}`}
          defaultChecked
        />
      ))}
      <button type="submit">Send them by email</button>
    </form>
  );
}

/**
 * Offer in a sentence: "3 deliveries to 2 offices are waiting for supporters to send them. Send
 * them by email from here instead?"
 */
function offerSentence(offers: Offer[]): string {
  const letters = offers.reduce((sum, offer) => sum + offer.letters, 0);
  const offices = offers.length === 1 ? '1 office' : `${offers.length} offices`;
  const [are, them] = letters === 1 ? ['is', 'it'] : ['are', 'them'];
  return `${letterWords(letters)} to ${offices} ${are} waiting for supporters to send ${them}. Send ${them} by email from here instead?`;
}

function letterWords(letters: number): string {
  const most = letters === MAX_OPEN ? 'at least ' : '';
  return `${most}${letters.toLocaleString('en-US')} ${letters === 1 ? 'delivery' : 'deliveries'}`;
}
