import { copy } from '@/lib/campaign/copy';
import { callOutcomes } from '@/lib/offices/calling/calls';
import { lookupQuery } from '@/lib/offices/lookup-query';
import type { Office } from '@/lib/offices/offices';
import type { Lookup } from './read-lookup';

/** "I called": counted without who. After that a word of thanks in the same place. */
export function CallOutcome({ lookup, office }: { lookup: Lookup; office: Office }) {
  const { language, view, called } = lookup;
  const words = copy(language).calling.outcome;
  if (called?.seat === office.seat) {
    return (
      <p className="called" id="called" role="status" tabIndex={-1} data-focus>
        {words.thanks[called.call]}
      </p>
    );
  }
  return (
    <form className="outcome" method="post" action="/api/calls">
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="seat" value={office.seat} />
      <input type="hidden" name="back" value={lookupQuery(view)} />
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
  );
}
