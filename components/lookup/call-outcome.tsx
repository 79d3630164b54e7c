import { invitesMessages, readCampaign } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { calledPart, callOutcomes, type SeatCall } from '@/lib/offices/calling/calls';
import { lookupQuery } from '@/lib/offices/lookup-query';
import type { Office } from '@/lib/offices/offices';
import type { Lookup } from '@/lib/offices/read-lookup';
import { EmailAllButton } from './email-all-button';
import { CallButton } from './office-phones';
import { officeValues } from './seat-labels';

type Props = {
  lookup: Lookup;
  office: Office;
  /** Offices of the page that have a member. */
  offices: Office[];
};

/** Outcome of a call: buttons until one is pressed, then the progress of the calls. */
export function CallOutcomeForm({ lookup, office, offices }: Props) {
  const { language, calls } = lookup;
  const own = calls.find(({ seat }) => seat === office.seat);
  if (own && own === calls.at(-1)) {
    return <Progress lookup={lookup} call={own} offices={offices} />;
  }
  if (own) return <p className="called">{copy(language).calling.outcome.before}</p>;
  return <OutcomeForm lookup={lookup} office={office} />;
}

/** Next office to call: the first without a call. */
export function nextOffice(offices: Office[], calls: SeatCall[]): Office | undefined {
  return offices.find((office) => calls.every(({ seat }) => seat !== office.seat));
}

/**
 * Three buttons, counted without personal data. Folded until the number is pressed, when a script
 * opens it; visitors who call from another phone open it themselves.
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

/** Progress: "1 of 3 called. Next: …", and after the last call the link to the writing page. */
async function Progress({ lookup, call, offices }: ProgressProps) {
  const { language, calls } = lookup;
  const { outcome, progress } = copy(language).calling;
  const done = offices.filter(({ seat }) => calls.some((one) => one.seat === seat)).length;
  const next = nextOffice(offices, calls);
  const mayWrite = !next && invitesMessages(await readCampaign());
  return (
    <div className="called" id="called" role="status" tabIndex={-1} data-focus>
      <p>
        {outcome.thanks[call.call]}{' '}
        <strong>{next ? progress.some(done, offices.length) : progress.all(offices.length)}</strong>{' '}
        {mayWrite && progress.writeNow}
      </p>
      {next && <NextCall language={language} office={next} />}
      {mayWrite && <EmailAllButton lookup={lookup} count={offices.length} />}
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
