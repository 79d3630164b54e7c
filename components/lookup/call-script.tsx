import { copy } from '@/lib/campaign/copy';
import type { Edition } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import { callScript } from '@/lib/campaign/scripts';
import type { Office } from '@/lib/offices/offices';
import { officeValues, recipientOf } from './seat-labels';

type Props = {
  language: Language;
  office: Pick<Office, 'name' | 'chamber' | 'state'>;
  edition: Pick<Edition, 'script' | 'thanks'>;
  town: string | undefined;
  /** The member sponsored the Act and is thanked instead of asked. */
  carriedIt: boolean;
  /** Whether it is open at once; otherwise it is folded below its heading. */
  open: boolean;
  /** How the ask ended, if it is over: the script is then told to be of the past. */
  howItEnded?: string;
};

/** Script for a call to this office, with its own heading. */
export function CallScript({
  language,
  office,
  edition,
  town,
  carriedIt,
  open,
  howItEnded,
}: Props) {
  const { lookup, calling } = copy(language);
  const { script } = lookup;
  const values = officeValues(office, language, town ?? script.town);
  const heading = (
    <h3>
      {howItEnded ? script.titlePast : carriedIt ? calling.thanksTitle : script.title}{' '}
      <span className="hidden">({office.name})</span>
    </h3>
  );
  const lines = (
    <>
      {howItEnded && <p className="small">{howItEnded}</p>}
      <div className="lines">
        {callScript(edition, recipientOf(office, carriedIt), values).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {!howItEnded && <p className="small">{script.note}</p>}
    </>
  );
  if (open) {
    return (
      <section className="script">
        {heading}
        {lines}
      </section>
    );
  }
  return (
    <details className="script">
      <summary>{heading}</summary>
      {lines}
    </details>
  );
}
