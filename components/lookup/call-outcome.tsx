import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { calledPart, callOutcomes, type SeatCall } from '@/lib/offices/calling/calls';
import { lookupQuery } from '@/lib/offices/lookup-query';
import type { Office } from '@/lib/offices/offices';
import { EmailAllButton } from './email-all-button';
import { CallButton } from './office-phones';
import type { Lookup } from './read-lookup';
import { officeValues } from './seat-labels';

type Props = {
  lookup: Lookup;
  office: Office;
  /** All offices of the page that have a member. */
  offices: Office[];
};

/** How the call went: buttons until one is pressed, then how far the calls have come. */
export function CallOutcomeForm({ lookup, office, offices }: Props) {
  const { language, calls } = lookup;
  const own = calls.find(({ seat }) => seat === office.seat);
  if (own && own === calls.at(-1)) {
    return <Progress lookup={lookup} call={own} offices={offices} />;
  }
  if (own) return <p className="called">{copy(language).calling.outcome.before}</p>;
  return <OutcomeForm lookup={lookup} office={office} />;
}

/** The office to call next: the first that is not called yet. */
export function nextOffice(offices: Office[], calls: SeatCall[]): Office | undefined {
  return offices.find((office) => calls.every(({ seat }) => seat !== office.seat));
}

/**
 * Three buttons, counted without who. Folded until a number was pressed, which opens it by a script;
 * who calls from another phone opens it by hand.
 */
function OutcomeForm({
  lookup: { language, view, calls },
  office,
}: Pick<Props, 'lookup' | 'office'>) {
  const words = copy(language).calling.outcome;
  const back = [lookupQuery(view), ...(calls.length > 0 ? [calledPart(calls)] : [])].join('&');
  return (
    <details className="outcome" id={`outcome-${office.seat}`}>
      <summary>
        {words.open} <span className="hidden">({office.name})</span>
      </summary>
      <form method="post" action="/api/calls">
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="seat" value={office.seat} />
        <input type="hidden" name="back" value={back} />
        <fieldset>
          <legend>
            {words.title} <span className="hidden">({office.name})</span>
          </legend>
          {callOutcomes.map((outcome) => (
            <button type="submit" key={outcome} className="quiet" name="outcome" value={outcome}>
              {words[outcome]}
            </button>
          ))}
        </fieldset>
        <p className="small">{words.note}</p>
      </form>
    </details>
  );
}

type ProgressProps = { lookup: Lookup; call: SeatCall; offices: Office[] };

/** "1 of 3 called. Next: …", and after the last one the way to write. */
function Progress({ lookup, call, offices }: ProgressProps) {
  const { language, calls } = lookup;
  const { outcome, progress } = copy(language).calling;
  const done = offices.filter(({ seat }) => calls.some((one) => one.seat === seat)).length;
  const next = nextOffice(offices, calls);
  return (
    <div className="called" id="called" role="status" tabIndex={-1} data-focus>
      <p>
        {outcome.thanks[call.call]}{' '}
        <strong>{next ? progress.some(done, offices.length) : progress.all(offices.length)}</strong>{' '}
        {!next && progress.writeNow}
      </p>
      {next && <NextCall language={language} office={next} />}
      {!next && <EmailAllButton lookup={lookup} count={offices.length} />}
    </div>
  );
}

function NextCall({ language, office }: { language: Language; office: Office }) {
  const { progress } = copy(language).calling;
  const { title } = officeValues(office, language, '');
  return (
    <>
      <p>{progress.next(title, office.name)}</p>
      <p className="actions">
        {office.phone && <CallButton language={language} office={office} />}
        <a href={`#${office.seat}`}>
          {progress.script} <span className="hidden">({office.name})</span>
        </a>
      </p>
    </>
  );
}
