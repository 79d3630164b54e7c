import { copy } from '@/lib/campaign/copy';
import { readNames } from '@/lib/offices/seats';
import { DistrictLinks } from './district-links';
import { placeOf } from './place';
import type { Lookup } from './read-lookup';

/** Too close to a line to be sure: asked before anybody calls the wrong office. */
export async function NearBoundary({ lookup: { language, view } }: { lookup: Lookup }) {
  if (view.outcome !== 'found' || !view.districts) return null;
  const { edge } = copy(language).choose;
  const { district, districts } = view;
  return (
    <section className="callout text" aria-labelledby="edge">
      <h2 id="edge">{edge.title}</h2>
      <p>{edge.lead}</p>
      <DistrictLinks language={language} districts={districts} names={await readNames(districts)} />
      <p>{edge.below(placeOf(district, language))}</p>
    </section>
  );
}
