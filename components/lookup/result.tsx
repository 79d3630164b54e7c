import { districtsOfState } from '@/lib/lookup/district';
import { senatorsOfState, sharedSenators } from '@/lib/offices/offices';
import { Away } from './away';
import { Choose } from './choose';
import { chooseLead } from './choose-lead';
import { Found } from './found';
import './lookup.css';
import type { Lookup } from './read-lookup';
import { Start } from './start';

/** One outcome of a lookup, or the form where there is none yet. */
export async function Result({ lookup }: { lookup: Lookup }) {
  const { language, view } = lookup;
  switch (view.outcome) {
    case 'found':
      return <Found lookup={lookup} district={view.district} certainty={view.certainty} />;
    case 'choose': {
      const { districts } = view;
      const senators = await sharedSenators(districts);
      const lead = chooseLead(view, language, new Date());
      return <Choose lookup={lookup} lead={lead} districts={districts} senators={senators} />;
    }
    case 'state_only': {
      const { state } = view;
      const lead = chooseLead(view, language, new Date());
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
