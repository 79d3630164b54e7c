import { Beside } from '@/components/page/beside';
import { copy } from '@/lib/campaign/copy';
import type { DistrictId } from '@/lib/lookup/district';
import type { AnyOffice } from '@/lib/lookup/offices';
import { readNames } from '@/lib/lookup/read-seats';
import { LookupForm } from './lookup-form';
import { OfficeList } from './office-list';
import { placeOf } from './place';
import type { Lookup } from './read-lookup';
import { RosterNote } from './roster-note';

type Props = { lookup: Lookup; lead: string; districts: DistrictId[]; senators: AnyOffice[] };

/** Several districts are left: the street settles it, or the visitor does. */
export async function Choose({ lookup, lead, districts, senators }: Props) {
  const { language, typed } = lookup;
  const words = copy(language).lookup.choose;
  const names = await readNames(districts);
  return (
    <>
      <Beside
        head={
          <>
            <h1>{words.title}</h1>
            <p className="lead">{lead}</p>
            <h2>{words.addressTitle}</h2>
            {typed.street && <p>{words.notFound}</p>}
            <LookupForm lookup={lookup} exact />
          </>
        }
        aside={
          <section className="callout" aria-labelledby="list">
            <h2 id="list">{words.listTitle}</h2>
            <ul className="districts">
              {districts.map((district) => (
                <li key={district}>
                  <a href={`/${language}/lookup?district=${district}&certainty=chosen`}>
                    {words.option(placeOf(district, language), names.get(district) ?? words.vacant)}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        }
      />
      {senators.length > 0 ? (
        <section aria-labelledby="senators">
          <h2 id="senators">{words.senatorsTitle}</h2>
          <OfficeList lookup={lookup} offices={senators} />
        </section>
      ) : null}
      <RosterNote language={language} />
    </>
  );
}
