import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { longDate } from '@/lib/campaign/long-date';
import { congressOn } from '@/lib/lookup/congress';
import { stateOfDistrict } from '@/lib/lookup/district';
import { surelyHasNewMap } from '@/lib/lookup/new-maps';
import { type StateCode, stateName } from '@/lib/lookup/states';
import { statesDrawnAnew } from '@/lib/lookup/zips/zip-districts';
import type { LookupView } from '@/lib/offices/lookup-query';

type Open = Extract<LookupView, { outcome: 'choose' | 'state_only' }>;

/** Why several districts are left. */
export function chooseLead(view: Open, language: Language, now: Date): string {
  const { choose } = copy(language);
  const congress = congressOn(now);
  const newMapLead = (state: StateCode) =>
    choose.newMapLead(
      stateName(state, language),
      longDate(congress.firstDay, language),
      surelyHasNewMap(state, congress),
    );
  const anew = statesDrawnAnew(congress);
  if (view.outcome === 'state_only') {
    const { state, newMap } = view;
    // The query says so, and anybody can write a query.
    const isNew = newMap && anew.has(state);
    return isNew ? newMapLead(state) : choose.stateLead(stateName(state, language));
  }
  // A ZIP code across a state line leaves all districts of the side that was drawn anew.
  const state = view.districts.map(stateOfDistrict).find((code) => anew.has(code));
  return state ? newMapLead(state) : choose.lead(view.districts.length);
}
