import { copy } from '@/lib/campaign/copy';
import { longDate } from '@/lib/campaign/long-date';
import { congressOn } from '@/lib/lookup/congress';
import { districtsOfState } from '@/lib/lookup/district';
import { sharedSenators } from '@/lib/lookup/find-offices';
import { senatorsOfState } from '@/lib/lookup/roster/offices';
import { stateName } from '@/lib/lookup/states';
import { Away } from './away';
import { Choose } from './choose';
import { Found } from './found';
import './lookup.css';
import type { Lookup } from './read-lookup';
import { Start } from './start';

/** One outcome of a lookup, or the form where there is none yet. */
export async function Result({ lookup }: { lookup: Lookup }) {
  const { language, view } = lookup;
  const { choose } = copy(language);
  switch (view.outcome) {
    case 'found':
      return <Found lookup={lookup} district={view.district} certainty={view.certainty} />;
    case 'choose': {
      const { districts } = view;
      const senators = await sharedSenators(districts);
      const lead = choose.lead(districts.length);
      return <Choose lookup={lookup} lead={lead} districts={districts} senators={senators} />;
    }
    case 'state_only': {
      const { state, newMap } = view;
      const name = stateName(state, language);
      const since = longDate(congressOn(new Date()).firstDay, language);
      const lead = newMap ? choose.newMapLead(name, since) : choose.stateLead(name);
      const senators = await senatorsOfState(state);
      const districts = districtsOfState(state);
      return <Choose lookup={lookup} lead={lead} districts={districts} senators={senators} />;
    }
    case 'not_represented':
      return <Away lookup={lookup} reason={view.reason} />;
    case 'form':
      return <Start lookup={lookup} />;
  }
}
