import { actStatus, endOfBills, findEnactedBill, isOver, law } from '@/lib/campaign/act-record';
import { mayAskOffices, readCampaign } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import { type EditionName, editionFacts, isEditionName } from '@/lib/campaign/edition';
import { billName } from '@/lib/campaign/edition-parts';
import { type Language, longDate } from '@/lib/campaign/languages';

type EndedAskProps = {
  language: Language;
  edition: EditionName;
  /** Whether it is a separate section with a heading. */
  titled?: boolean;
  /** In a frame: links open in the whole window. */
  framed?: boolean;
};

/** Sentence on what an edition that is over was about, and how that ended. */
export function endOf(edition: EditionName, language: Language): string {
  const { endedAsk: words } = copy(language);
  const { bills } = editionFacts(edition);
  const names = new Intl.ListFormat(language).format(bills.map(billName));
  const enacted = findEnactedBill(bills, new Date());
  const end = longDate(endOfBills(edition), language);
  return enacted ? words.enacted(names, billName(enacted), end) : words.bills(names, end);
}

/** Replaces everything that would direct a visitor to an office with an ask that is over. */
export function EndedAsk({ language, edition, titled = false, framed = false }: EndedAskProps) {
  const { endedAsk: words } = copy(language);
  const { isStored } = editionFacts(edition);
  const target = framed ? '_top' : undefined;
  return (
    <div className="callout">
      {titled && <h2>{words.title}</h2>}
      <p>
        {endOf(edition, language)}{' '}
        {!isStored &&
          actStatus(new Date()) === 'enacted' &&
          words.law(law.name, longDate(law.enactedOn, language))}
      </p>
      {!isStored && (
        <ul className="links">
          <li>
            <a href={`/${language}/act/history#asks`} target={target}>
              {words.next}
            </a>
          </li>
          <li>
            <a href={`/${language}/act/history`} target={target}>
              {words.history}
            </a>
          </li>
        </ul>
      )}
    </div>
  );
}

/** Edition of the campaign if its ask is over, whether or not offices may be asked all the same. */
export async function findPastAsk(): Promise<EditionName | undefined> {
  const { edition } = await readCampaign();
  return isOver(edition, new Date()) ? edition : undefined;
}

/**
 * Edition whose ask is over, if visitors may not take it to an office (`mayAskOffices`).
 * @param of edition of a stored message; the campaign's if omitted
 */
export async function findEndedAsk(of?: string): Promise<EditionName | undefined> {
  const campaign = await readCampaign();
  const edition = of ?? campaign.edition;
  if (!isEditionName(edition)) return undefined;
  return mayAskOffices({ ...campaign, edition }) ? undefined : edition;
}
