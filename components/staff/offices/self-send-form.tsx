import { Checkbox } from '@/components/form/checkbox';
import type { Offer } from '@/lib/staff/offices/open-self-send';
import { MAX_OPEN } from '@/lib/staff/offices/open-self-send';

type Props = { offers: Offer[]; error?: string };

/** List of open self-sends that could be sent by email instead, with one button. */
export function OfferForm({ offers, error }: Props) {
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
