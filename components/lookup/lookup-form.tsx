import type { ComponentProps } from 'react';
import { Field } from '@/components/form/field';
import { StateSelect } from '@/components/form/state-select';
import { copy } from '@/lib/campaign/copy';
import { addressLimits } from '@/lib/lookup/address';
import { placeOfZip } from '@/lib/lookup/resolve/place-of-zip';
import { isStateCode, stateName } from '@/lib/lookup/states';
import type { lookupFields } from '@/lib/lookup/typed-address';
import { statesOfPrefix } from '@/lib/lookup/zips/zip-districts';
import { readZip } from '@/lib/platform/typed-digits';
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
  const zip = (
    <LookupField
      lookup={lookup}
      name="zip"
      label={words.zip}
      hint={zipHint(lookup)}
      autoComplete="postal-code"
      inputMode="numeric"
      width={10}
    />
  );
  return (
    <form method="post" action="/api/lookup" noValidate>
      <input type="hidden" name="language" value={language} />
      {exact ? (
        <>
          <AddressFields lookup={inPlace(lookup)} />
          {zip}
          <button type="submit">{words.addressButton}</button>
        </>
      ) : (
        <>
          {zip}
          <button type="submit">{words.button}</button>
          <details className="with-address" open={open}>
            <summary>{words.addressTitle}</summary>
            <p className="hint">{words.addressWhy}</p>
            <AddressFields lookup={lookup} optional />
            <button type="submit" className="quiet">
              {words.addressButton}
            </button>
          </details>
        </>
      )}
    </form>
  );
}

/** With the city and the state that the ZIP code tells, where the visitor gave none. */
function inPlace(lookup: Lookup): Lookup {
  const { typed } = lookup;
  const { city, state } = placeOfZip(typed.zip ?? '');
  return { ...lookup, typed: { city, state, ...typed } };
}

/** A ZIP code that we do not know may still tell by its first digits where it should be. */
function zipHint({ language, view, typed }: Lookup) {
  const words = copy(language).lookup.form;
  const unknown = view.outcome === 'form' && view.problems.zip === 'unknown';
  const states = unknown ? statesOfPrefix(readZip(typed.zip ?? '') ?? '') : [];
  const known = states.filter(isStateCode).map((state) => stateName(state, language));
  return known.length > 0 ? words.prefix(known.join(', ')) : words.zipHint;
}

type Name = (typeof lookupFields)[number];

type LookupFieldProps = ComponentProps<typeof Field> & { lookup: Lookup; name: Name };

/** A field that shows what was typed before and what was wrong with it. */
function LookupField({ lookup, ...field }: LookupFieldProps) {
  return (
    <Field
      {...field}
      {...errorOf(lookup, field.name)}
      defaultValue={lookup.typed[field.name]}
      spellCheck={false}
    />
  );
}

export function errorOf({ language, problems }: Lookup, name: Name) {
  return {
    error: problems.find(({ field }) => field === name)?.sentence,
    errorLabel: copy(language).errors.label,
  };
}

type AddressFieldsProps = { lookup: Lookup; optional?: boolean };

/** Street, city and state. */
function AddressFields({ lookup, optional = false }: AddressFieldsProps) {
  const { language, typed } = lookup;
  const words = copy(language).lookup.form;
  const label = optional ? words.optional : undefined;
  return (
    <>
      <LookupField
        lookup={lookup}
        name="street"
        label={words.street}
        optional={label}
        autoComplete="address-line1"
        maxLength={addressLimits.street}
      />
      <LookupField
        lookup={lookup}
        name="city"
        label={words.city}
        optional={label}
        autoComplete="address-level2"
        maxLength={addressLimits.city}
        width={40}
      />
      <StateSelect
        language={language}
        optional={label}
        defaultValue={typed.state}
        {...errorOf(lookup, 'state')}
      />
    </>
  );
}
