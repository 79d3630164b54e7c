import './locate.css';
import type { ComponentProps } from 'react';
import { Field, StateSelect } from '@/components/form/fields';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { DistrictId } from '@/lib/lookup/district';
import { geocodersInUse } from '@/lib/lookup/geocoders/chosen-geocoder';
import { isOnLocalMap } from '@/lib/lookup/map/split-map';
import { placeOfZip } from '@/lib/lookup/resolve/place-of-zip';
import { isStateCode, stateName } from '@/lib/lookup/states';
import type { lookupFields } from '@/lib/lookup/typed-address';
import { statesOfPrefix } from '@/lib/lookup/zips/zip-districts';
import type { Lookup } from '@/lib/offices/read-lookup';
import { readZip } from '@/lib/platform/typed-digits';

/**
 * Lookup form. The ZIP code alone is enough for most lookups; the street is requested if it helps.
 * @param exact requests the street first
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
          {usesStreets() && (
            <details className="with-address" open={open}>
              <summary>{words.addressTitle}</summary>
              <p className="hint">{words.addressWhy}</p>
              <AddressFields lookup={lookup} optional />
              <button type="submit" className="quiet">
                {words.addressButton}
              </button>
            </details>
          )}
        </>
      )}
    </form>
  );
}

/** Whether a street helps to find a district: without a geocoder only the ZIP code counts. */
export const usesStreets = () => geocodersInUse() !== 'none';

/** Adds the ZIP code's city and state, if the visitor gave none. */
function inPlace(lookup: Lookup): Lookup {
  const { typed } = lookup;
  const { city, state } = placeOfZip(typed.zip ?? '');
  return { ...lookup, typed: { city, state, ...typed } };
}

/** Hint for an unknown ZIP code: its first digits may still indicate the state. */
function zipHint({ language, view, typed }: Lookup) {
  const words = copy(language).lookup.form;
  const unknown = view.outcome === 'form' && view.problems.zip === 'unknown';
  const states = unknown ? statesOfPrefix(readZip(typed.zip ?? '') ?? '') : [];
  const known = states.filter(isStateCode).map((state) => stateName(state, language));
  return known.length > 0 ? words.prefix(known.join(', ')) : words.zipHint;
}

type Name = (typeof lookupFields)[number];

type LookupFieldProps = ComponentProps<typeof Field> & { lookup: Lookup; name: Name };

/** Field with the previously typed value and its problem. */
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

function errorOf({ language, problems }: Lookup, name: Name) {
  return {
    error: problems.find(({ field }) => field === name)?.sentence,
    errorLabel: copy(language).errors.label,
  };
}

type AddressFieldsProps = { lookup: Lookup; optional?: boolean };

/** Street, city, and state. */
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
      />
      <LookupField
        lookup={lookup}
        name="city"
        label={words.city}
        optional={label}
        autoComplete="address-level2"
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

type LocateProps = {
  language: Language;
  /** A form that leads to the result, or the buttons of a form on this page. */
  into: 'form' | 'buttons';
  districts: DistrictId[];
};

/** "Use my location", which needs a script and is absent without one. */
export function Locate({ language, into, districts }: LocateProps) {
  const { locate } = copy(language).choose;
  const { title, hint, hintAsked, button, ...sentences } = locate;
  const asksOutside = usesStreets() && !isOnLocalMap(districts);
  const said = Object.entries(sentences).map(([name, text]) => [`data-${name}`, text]);
  return (
    <div className="locate" data-locate={into} hidden {...Object.fromEntries(said)}>
      {into === 'form' && <h2>{title}</h2>}
      <p className="hint" id="locate-hint">
        {asksOutside ? hintAsked : hint}
      </p>
      <button type="button" className="quiet" aria-describedby="locate-hint">
        {button}
      </button>
      <p role="status" />
      <script src="/locate.js" defer data-site="" />
    </div>
  );
}
