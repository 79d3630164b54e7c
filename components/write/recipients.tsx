import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { longDate } from '@/lib/campaign/long-date';
import { beginsCongress } from '@/lib/lookup/congress';
import type { ChosenOffice } from '@/lib/offices/office-channels';
import { isVacantOffice, type VacantOffice } from '@/lib/offices/offices';
import { readRosterDate } from '@/lib/offices/seats';

/** A district's name must not break at its hyphen. */
const unbroken = (name: string) => name.replace('-', '\u2011');

/** Nobody knows who holds the seat since a new Congress began. */
const waits = ({ channel, notConfirmedSince }: ChosenOffice) =>
  channel !== 'self-send' && notConfirmedSince !== undefined && beginsCongress(notConfirmedSince);

/** Who gets the letter, with the day up to which we know that they hold the seat. */
export async function Recipients({
  language,
  offices,
}: {
  language: Language;
  offices: (ChosenOffice | VacantOffice)[];
}) {
  const { write, testMode } = copy(language);
  const nobody = ({ district, state, notConfirmedSince }: VacantOffice) =>
    write.message[notConfirmedSince ? 'unknown' : 'vacant'](unbroken(district ?? state));
  return (
    <section className="callout recipients" aria-labelledby="recipients">
      <h2 id="recipients">{write.message.to}</h2>
      <ul>
        {offices.map((office) => (
          <li key={office.seat}>
            {isVacantOffice(office) ? (
              nobody(office)
            ) : (
              <>
                <strong>{office.name}</strong>
                <br />
                {write.message.chamber[office.chamber]}, {unbroken(office.district ?? office.state)}
                {office.channel === 'self-send' && ` ${write.message.selfSend}`}
                {office.testMode && ` ${testMode.note}`}
                {waits(office) && ` ${write.message.waits}`}
              </>
            )}
          </li>
        ))}
      </ul>
      <p className="small">
        {write.message.rosterDate(longDate(await readRosterDate(), language))}
      </p>
    </section>
  );
}
