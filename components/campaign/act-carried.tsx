import { actDays } from '@/lib/campaign/act-days';
import { actDuties } from '@/lib/campaign/act-history';
import { openAsks } from '@/lib/campaign/act-points';
import { copy } from '@/lib/campaign/copy';
import { shippedNames } from '@/lib/campaign/edition';
import { billName, isHouseBill } from '@/lib/campaign/edition-parts';
import { type Language, locales, longDate } from '@/lib/campaign/languages';
import { type Sponsor, type SponsoredBill, sponsored } from '@/lib/campaign/sponsors';
import { SourceLink } from '../page/source-link';

type Props = { language: Language };

const nameOf = ({ last, state }: Sponsor) => `${last} (${state})`;

/**
 * Sponsors of the bills, those that became law first. Thanks go to sponsors, because there are no
 * recorded votes.
 */
export function ActCarried({ language }: Props) {
  const { title, lead } = copy(language).actCarried;
  const bills = shippedNames.toReversed().flatMap((edition) => sponsored[edition]);
  return (
    <>
      <h2 id="carried">{title}</h2>
      <p>{lead}</p>
      {bills.map((each) => (
        <Carriers key={billName(each.bill)} language={language} {...each} />
      ))}
    </>
  );
}

function Carriers({ language, bill, sponsor, cosponsors, more, source }: Props & SponsoredBill) {
  const words = copy(language).actCarried;
  const names = new Intl.ListFormat(locales[language]).format(cosponsors.map(nameOf));
  const chamber = isHouseBill(bill) ? words.house : words.senate;
  return (
    <>
      <h3>{chamber(billName(bill))}</h3>
      <p>
        {words.sponsor(nameOf(sponsor))} {words.cosponsors(names, more === true)}{' '}
        {words.listed(longDate(source.date, language))}{' '}
        <SourceLink language={language} source={source} />
      </p>
    </>
  );
}

/** Requests to Congress and the states that are still open, each with its source. */
export function ActAsks({ language }: Props) {
  const { askTitle, askLead, asks } = copy(language).actCarried;
  const due = longDate(actDuties.motions.date, language);
  const { reportsDuePassed } = actDays(new Date());
  return (
    <>
      <h2 id="asks">{askTitle}</h2>
      <p>{askLead}</p>
      <ul>
        {(Object.keys(openAsks) as (keyof typeof openAsks)[]).map((key) => {
          const ask = asks[key];
          return (
            <li key={key}>
              {typeof ask === 'string' ? ask : ask(due, reportsDuePassed)}{' '}
              <SourceLink language={language} source={openAsks[key]} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
