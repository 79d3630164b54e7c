import '@/components/lookup/lookup.css';
import './campaign.css';
import { Landing } from '@/components/campaign/landing';
import { TextArea } from '@/components/form/fields';
import { CallScript } from '@/components/lookup/call-script';
import { RecordLine } from '@/components/page/notices';
import { MessageFields } from '@/components/write/journey-field';
import { isOver } from '@/lib/campaign/act-record';
import {
  type Edition,
  type EditionName,
  edition,
  isEditionName,
  isShippedName,
} from '@/lib/campaign/edition';
import { type Language, languages } from '@/lib/campaign/languages';
import { isBillOf, listSponsored } from '@/lib/campaign/sponsors';
import { inLanguage, storedEdition } from '@/lib/campaign/stored-versions';
import { changedFields, type Wording, withWording } from '@/lib/campaign/wording';
import { findWording, type History, inForce, titleOf } from '@/lib/staff/campaign/read-history';
import type { StaffSettings } from '@/lib/staff/campaign/read-settings';
import { wordingFaults, wordsPath } from '@/lib/staff/campaign/wording-form';
import { changedText } from '@/lib/staff/campaign/wording-labels';
import { languageLabels } from '@/lib/staff/labels';
import { PublishEffect } from './version-compare';

type PreviewHeadProps = { history: History; number: number | undefined; language: Language };

/** Heading of a preview: its content, and a note that only admins see it. */
export function PreviewHead({ history, number, language }: PreviewHeadProps) {
  const { name, draft } = history;
  const which =
    number === undefined
      ? `draft of wording ${draft?.number}`
      : number === 0
        ? 'the original wording'
        : `wording ${number}`;
  const query = (of: Language) =>
    new URLSearchParams({ ...(number !== undefined && { number: `${number}` }), language: of });
  return (
    <>
      <p>
        <a href={wordsPath(name)}>Edit the wording</a>
      </p>
      <h1>
        Preview: {titleOf(history)}, {which}
      </h1>
      <p>Only admins see this page. Its links lead to the public site as it is now.</p>
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

type PublishFormProps = { history: History; staffSettings: StaffSettings };

/** Changes that publishing would make, problems that prevent it, and the button. */
export function PublishForm({ history, staffSettings }: PublishFormProps) {
  const { name, draft } = history;
  if (!draft) return null;
  const changed = changedFields(inForce(history).wording, draft.wording);
  const faults = wordingFaults(history, draft.wording);
  const version = isShippedName(name) ? undefined : storedEdition(draft.wording);
  return (
    <section className="staff-review" aria-labelledby="publish">
      <h2 id="publish">Publish</h2>
      <p>
        {isShippedName(name) || history.published.length > 0
          ? `Changed: ${changedText(changed)}.`
          : 'It would be published for the first time.'}
      </p>
      {isEditionName(name) && isOver(name, new Date()) && (
        <p className="staff-notice staff-refusal">
          This version asks for something that is over. On a live site, it is not sent to any office
          until an admin accepts it with a reason on the Campaign page.
        </p>
      )}
      {faults.length > 0 ? (
        <>
          <p>Fix these problems before you publish:</p>
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
          {version && <PublishEffect name={name} version={version} staffSettings={staffSettings} />}
          <DraftOf history={history} />
          <button type="submit">Publish wording {draft.number}</button>
        </form>
      )}
    </section>
  );
}

type BringBackProps = { history: History; number: number; typed?: string; error?: string };

/** Form that publishes an older version again. */
export function RestoreForm({ history, number, typed, error }: BringBackProps) {
  const { number: now, wording } = inForce(history);
  if (number === now) return <p className="staff-notice">This wording is in use.</p>;
  const changed = changedFields(wording, findWording(history, number) ?? wording);
  return (
    <section className="staff-review" aria-labelledby="bring-back">
      <h2 id="bring-back">Restore this wording</h2>
      <p>It becomes wording {now + 1} and replaces the wording in use. Any draft is kept.</p>
      <p>This changes: {changedText(changed)}.</p>
      <form method="post" action={`${wordsPath(history.name)}/restore`} noValidate>
        <input type="hidden" name="number" value={number} />
        <input type="hidden" name="instead" value={now} />
        <TextArea
          name="bringBackReason"
          label="Why are you restoring it?"
          hint="The audit log keeps it."
          rows={2}
          defaultValue={typed}
          error={error}
        />
        <button type="submit">Restore it</button>
      </form>
    </section>
  );
}

/** Example offices. */
const offices = [
  { name: 'Pat Example', chamber: 'house', state: 'TX' },
  { name: 'Sam Example', chamber: 'senate', state: 'TX' },
] as const;

type WordsPreviewProps = { name: EditionName; language: Language; wording: Wording };

/** Landing page, offered message, and scripts, rendered with the parts of the public pages. */
export function WordsPreview({ name, language, wording }: WordsPreviewProps) {
  const journey = { language, typed: (_: string, offered = '') => offered, error: () => undefined };
  const words = previewOf(name, language, wording);
  if (!words)
    return <p className="staff-notice">Correct the fields under Bills to see a preview.</p>;
  return (
    <div className="wording-preview" lang={language}>
      {isEditionName(name) && <RecordLine language={language} edition={name} />}
      <Landing language={language} words={words} />
      <MessageFields journey={journey} offered={words} />
      {offices.flatMap((office) =>
        (hasThanks(words, office) ? [false, true] : [false]).map((carriedIt) => (
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
      {words.thankYou && <p>{words.thankYou}</p>}
      {words.mail && <p>{words.mail}</p>}
    </div>
  );
}

/** Whether some sponsors of the chamber's bills are known, and get a script of thanks. */
const hasThanks = (words: Edition, { chamber }: (typeof offices)[number]) =>
  words.thanks[chamber].length > 0 && listSponsored(words).some((one) => isBillOf(chamber, one));

function previewOf(name: EditionName, language: Language, wording: Wording): Edition | undefined {
  if (isShippedName(name)) return withWording(edition(name, language), wording[language]);
  const version = storedEdition(wording);
  return version && inLanguage(version, language);
}

/**
 * Hidden fields with the draft that a form was based on, so that an out-of-date page is detected.
 */
export function DraftOf({ history: { draft } }: { history: History }) {
  return (
    <>
      <input type="hidden" name="draft" value={draft?.id ?? ''} />
      <input type="hidden" name="version" value={draft?.version ?? 0} />
    </>
  );
}
