import { findEndedAsk } from '@/components/campaign/ended-ask';
import { copy } from '@/lib/campaign/copy';
import { isEditionName } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import { readDistrict } from '@/lib/lookup/district';
import { isVacantOffice, type Office, officesOfDistrict } from '@/lib/offices/offices';
import { type Receipt, shownState } from '@/lib/receipts/receipts';
import { offersSelfSend } from '@/lib/receipts/self-send/self-send-view';

type NextStepProps = { language: Language; token: string; receipt: Receipt };

/**
 * Next step: send the messages that we could not send, or call the same offices. If the ask is
 * over, no one is directed to an office.
 */
export async function NextStep({ language, token, receipt }: NextStepProps) {
  const { receipt: words, selfSend } = copy(language);
  const ended = await findEndedAsk(receipt.edition);
  const mayAsk = isEditionName(receipt.edition) && ended === undefined;
  const own = receipt.lines.find((line) => line.seat && offersSelfSend(line, receipt));
  const offices = mayAsk ? await callableOffices(receipt) : [];
  if (!mayAsk || (!own && offices.length === 0)) return null;
  return (
    <section className="callout" aria-labelledby="next">
      <h2 id="next">{words.nextTitle}</h2>
      {own && (
        <p>
          <a className="button" href={`/${language}/receipt/${token}/send-yourself`}>
            {selfSend.title}
          </a>
        </p>
      )}
      {offices.length > 0 && (
        <>
          <p>{words.nextCall}</p>
          <p className="actions">
            {/* A number must not break at its hyphens. */}
            {offices.map(({ seat, name, phone }, index) => (
              <a
                key={seat}
                className={index > 0 || own ? 'button quiet' : 'button'}
                href={`tel:+1-${phone}`}
              >
                {words.callOffice(name, (phone ?? '').replaceAll('-', '\u2011'))}
              </a>
            ))}
          </p>
          <p>
            <a href={`/${language}/lookup?district=${receipt.district}`}>{words.script}</a>
          </p>
        </>
      )}
    </section>
  );
}

/**
 * Offices of the message whose members still hold their seats and have a phone, without those that
 * may no longer be the writer's because the districts changed.
 */
async function callableOffices({ district, lines, holdReason }: Receipt): Promise<Office[]> {
  const id = readDistrict(district);
  const offices = id ? await officesOfDistrict(id) : [];
  const theirs = lines.filter((line) => shownState(line, holdReason) !== 'new_map');
  const wrote = new Set(theirs.map(({ bioguide }) => bioguide));
  return offices.filter(
    (office): office is Office =>
      !isVacantOffice(office) && office.phone !== null && wrote.has(office.bioguide),
  );
}

type KeepProps = { language: Language; token: string };

/** Notes about the page's own link, and the button to close it on a shared device. */
export function KeepOrClose({ language, token }: KeepProps) {
  const { keep, close } = copy(language).receipt;
  return (
    <section className="close" aria-labelledby="close">
      <h2 id="close">{close.title}</h2>
      <p>{close.text}</p>
      <form method="post" action="/api/receipts/close">
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="token" value={token} />
        <button className="button quiet" type="submit">
          {close.button}
        </button>
      </form>
      <p className="small">{keep}</p>
    </section>
  );
}
