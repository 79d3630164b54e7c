import { Landing } from '@/components/campaign/landing';
import { TextArea } from '@/components/form/text-area';
import { CallScript } from '@/components/lookup/call-script';
import { isOver } from '@/lib/campaign/act-record';
import { type Edition, type EditionName, edition } from '@/lib/campaign/edition';
import { type Language, languages } from '@/lib/campaign/languages';
import { changedFields } from '@/lib/campaign/wording';
import { findWording, type History, inForce } from '@/lib/staff/campaign/read-history';
import { wordingFaults, wordsPath } from '@/lib/staff/campaign/wording-form';
import { wordingKeyLabels } from '@/lib/staff/campaign/wording-labels';
import { languageLabels } from '@/lib/staff/labels';
import { DraftOf } from './draft-of';
import '@/components/lookup/lookup.css';
import { RecordLine } from '@/components/page/notices';
import { MessageFields } from '@/components/write/message-fields';
import './campaign.css';

type PreviewHeadProps = { history: History; number: number | undefined; language: Language };

/** Heading of a preview: what it shows, and that only admins see it. */
export function PreviewHead({ history, number, language }: PreviewHeadProps) {
  const { name, draft } = history;
  const which =
    number === undefined
      ? `draft of number ${draft?.number}`
      : number === 0
        ? 'the words it came with'
        : `number ${number}`;
  const query = (of: Language) =>
    new URLSearchParams({ ...(number !== undefined && { number: `${number}` }), language: of });
  return (
    <>
      <p>
        <a href={wordsPath(name)}>All words of this edition</a>
      </p>
      <h1>
        Preview: {edition(name, 'en').name}, {which}
      </h1>
      <p>Nobody but admins sees this page. The links in it lead to the site as it is.</p>
      <nav aria-label="Language of the preview">
        <ul className="inline">
          {languages.map((each) => (
            <li key={each}>
              <a
                href={`${wordsPath(name)}/preview?${query(each)}`}
                aria-current={each === language ? 'page' : undefined}
              >
                {languageLabels[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

/** Changes that publishing makes, problems that prevent it, and the button. */
export function PublishForm({ history }: { history: History }) {
  const { name, draft } = history;
  if (!draft) return null;
  const changed = changedFields(inForce(history).wording, draft.wording);
  const faults = wordingFaults(draft.wording);
  return (
    <section className="staff-review" aria-labelledby="publish">
      <h2 id="publish">Publish</h2>
      <p>Changed: {changed.map((key) => wordingKeyLabels[key]).join(', ') || 'nothing'}.</p>
      {isOver(name, new Date()) && (
        <p className="staff-notice staff-refusal">
          This version asks for something that is over. A live site sends no one to an office with
          it until an admin accepts it with a reason on the Campaign page.
        </p>
      )}
      {faults.length > 0 ? (
        <>
          <p>These words need another look before they can be published:</p>
          <ul>
            {faults.map(({ field, sentence }) => (
              <li key={field}>
                <a href={`${wordsPath(name)}?checked#${field}`}>{sentence}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <form method="post" action={`${wordsPath(name)}/publish`}>
          <DraftOf history={history} />
          <button type="submit">Publish number {draft.number}</button>
        </form>
      )}
    </section>
  );
}

type BringBackProps = { history: History; number: number; typed?: string; error?: string };

/** Form that publishes an older version again. */
export function RestoreForm({ history, number, typed, error }: BringBackProps) {
  const { number: now, wording } = inForce(history);
  if (number === now) return <p className="staff-notice">These words are in force.</p>;
  const changed = changedFields(wording, findWording(history, number) ?? wording);
  return (
    <section className="staff-review" aria-labelledby="bring-back">
      <h2 id="bring-back">Bring these words back</h2>
      <p>They become number {now + 1} and take the place of what is in force. A draft stays.</p>
      <p>Changed by that: {changed.map((key) => wordingKeyLabels[key]).join(', ') || 'nothing'}.</p>
      <form method="post" action={`${wordsPath(history.name)}/restore`} noValidate>
        <input type="hidden" name="number" value={number} />
        <input type="hidden" name="instead" value={now} />
        <TextArea
          name="bringBackReason"
          label="Why do they come back?"
          hint="It goes into the audit."
          rows={2}
          defaultValue={typed}
          error={error}
          errorLabel="Error:"
        />
        <button type="submit">Bring them back</button>
      </form>
    </section>
  );
}

type WordsPreviewProps = { name: EditionName; language: Language; words: Edition };

/** Example offices. */
const offices = [
  { name: 'Pat Example', chamber: 'house', state: 'TX' },
  { name: 'Sam Example', chamber: 'senate', state: 'TX' },
] as const;

/** Landing page, offered letter, and scripts, rendered by the public pages' own parts. */
export function WordsPreview({ name, language, words }: WordsPreviewProps) {
  const journey = { language, typed: (_: string, offered = '') => offered, error: () => undefined };
  return (
    <div className="wording-preview" lang={language}>
      <RecordLine language={language} edition={name} />
      <Landing language={language} words={words} />
      <MessageFields journey={journey} offered={words} />
      {offices.flatMap((office) =>
        [false, true].map((carriedIt) => (
          <CallScript
            key={`${office.chamber} ${carriedIt}`}
            language={language}
            office={office}
            carriedIt={carriedIt}
            edition={words}
            town={undefined}
            open
          />
        )),
      )}
    </div>
  );
}
