import { findEndedAsk } from '@/components/campaign/ended-ask';
import { CallScript } from '@/components/lookup/call-script';
import { OfficePhones } from '@/components/lookup/office-phones';
import { editionInForce } from '@/lib/campaign/campaign-edition';
import { copy } from '@/lib/campaign/copy';
import type { EditionName } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import { findSponsorship } from '@/lib/campaign/sponsors';
import type { Writer } from '@/lib/delivery/letters/letter';
import type { Office } from '@/lib/offices/offices';
import type { PostalAddress } from '@/lib/offices/postal-address';
import type { PrintedLetter } from '@/lib/receipts/self-send/printed-letter';

type CallingProps = {
  language: Language;
  office: Office;
  campaign: EditionName;
  /** Where the caller lives, if we were told. */
  town?: string;
  open: boolean;
};

/** The office's numbers and what to say. */
export async function Calling({ language, office, campaign, town, open }: CallingProps) {
  return (
    <>
      <OfficePhones language={language} office={office} order={undefined} />
      {!(await findEndedAsk(campaign)) && (
        <CallScript
          language={language}
          office={office}
          edition={await editionInForce(campaign, language)}
          town={town}
          carriedIt={findSponsorship(campaign, office.bioguide) !== undefined}
          open={open}
        />
      )}
    </>
  );
}

/** The way to the office's own form, with the word that it leads away from here. */
export function OfficeForm({ language, office }: { language: Language; office: Office }) {
  const words = copy(language).selfSend.form;
  const { name, contactForm, website } = office;
  const href = contactForm ?? website;
  if (!href) return <p>{words.none}</p>;
  return (
    <p>
      <a href={href} rel="noreferrer">
        {contactForm ? words.open(name) : words.site(name)}
      </a>
      <br />
      <span className="small">{words.leaves}</span>
    </p>
  );
}

type PostAddressProps = {
  language: Language;
  letter: PrintedLetter;
  chamber: 'house' | 'senate';
  address: PostalAddress;
};

/** Where the letter on paper goes, and what we do not know of it. */
export function PostAddress({ language, letter, chamber, address }: PostAddressProps) {
  const { selfSend, write } = copy(language);
  const { goesTo, noRoom } = selfSend.paper;
  return (
    <>
      <p>{goesTo}</p>
      <address lang="en">{letter.to.join('\n')}</address>
      {!address.building && <p className="small">{noRoom(write.message.chamber[chamber])}</p>}
    </>
  );
}

type TextToCopyProps = {
  language: Language;
  id: string;
  label: string;
  text: string;
  rows: number;
  /** The class of what shows this text on paper, where a script may let it be changed. */
  shownAs?: string;
};

/**
 * Text to select and copy; with scripts it gets a button that does so. It has no name and stands in
 * no form: nothing of it is ever sent.
 */
export function TextToCopy({ language, id, label, text, rows, shownAs }: TextToCopyProps) {
  const words = copy(language).selfSend.copy;
  return (
    <div className="field to-copy">
      <label htmlFor={id}>{label}</label>
      <textarea
        className="input"
        id={id}
        readOnly
        rows={rows}
        dir="auto"
        autoComplete="off"
        // Some browsers send what is typed to a spelling service.
        spellCheck={false}
        defaultValue={text}
        data-copy={words.text}
        data-copied={words.copied}
        data-not-copied={words.notCopied}
        data-shown-as={shownAs}
      />
    </div>
  );
}

/** What an office's form asks for besides the text, one thing a line; what was not given is left out. */
export function FieldsToCopy({ language, writer }: { language: Language; writer: Writer }) {
  const { write, selfSend } = copy(language);
  const { message, address } = write;
  const words = selfSend.copy;
  const fields = [
    { label: message.prefix, value: writer.prefix },
    { label: message.firstName, value: writer.firstName },
    { label: message.lastName, value: writer.lastName },
    { label: address.street, value: writer.street },
    { label: address.street2, value: writer.street2 },
    { label: address.city, value: writer.city },
    { label: address.state, value: writer.state },
    { label: address.zip, value: writer.zip },
    { label: message.email, value: writer.email },
    { label: message.phone, value: writer.phone },
  ];
  return (
    <>
      <dl className="to-copy">
        {fields.map(
          ({ label, value }) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <span
                    dir="auto"
                    data-copy={words.button}
                    data-copy-what={label}
                    data-copied={words.copied}
                    data-not-copied={words.notCopied}
                  >
                    {value}
                  </span>
                </dd>
              </div>
            ),
        )}
      </dl>
      {!writer.prefix && <p className="small">{words.noTitle}</p>}
    </>
  );
}
