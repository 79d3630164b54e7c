import { copy } from '@/lib/campaign/copy';
import { isStateCode, stateName } from '@/lib/lookup/states';
import { statesOfPrefix } from '@/lib/lookup/zips/zip-districts';
import { AddressFields } from './address-fields';
import { LookupField } from './lookup-field';
import type { Lookup } from './read-lookup';

/**
 * The ZIP code alone settles most lookups; the street is asked where it helps.
 * @param exact asks for the street first thing
 */
export function LookupForm({ lookup, exact = false }: { lookup: Lookup; exact?: boolean }) {
  const { language, typed, problems } = lookup;
  const words = copy(language).lookup.form;
  const inAddress = problems.some(({ field }) => field !== 'zip');
  const open = inAddress || Boolean(typed.street || typed.city || typed.state);
  return (
    <form method="post" action="/api/lookup" noValidate>
      <input type="hidden" name="language" value={language} />
      {exact && <AddressFields lookup={lookup} />}
      <LookupField
        lookup={lookup}
        name="zip"
        label={words.zip}
        hint={zipHint(lookup)}
        autoComplete="postal-code"
        inputMode="numeric"
        width={10}
      />
      {!exact && (
        <details className="with-address" open={open}>
          <summary>{words.addressTitle}</summary>
          <p className="hint">{words.addressWhy}</p>
          <AddressFields lookup={lookup} optional />
        </details>
      )}
      <button type="submit">{exact ? words.addressButton : words.button}</button>
    </form>
  );
}

/** A ZIP code that we do not know may still tell by its first digits where it should be. */
function zipHint({ language, view, typed }: Lookup) {
  const words = copy(language).lookup.form;
  const unknown = view.outcome === 'form' && view.problems.zip === 'unknown';
  const states = unknown ? statesOfPrefix(typed.zip?.trim() ?? '') : [];
  const known = states.filter(isStateCode).map((state) => stateName(state, language));
  return known.length > 0 ? words.prefix(known.join(', ')) : words.zipHint;
}
