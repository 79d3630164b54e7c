import { fateOf } from '@/components/page/notices';
import type { EditionName } from '@/lib/campaign/edition';
import { type Language, languages } from '@/lib/campaign/languages';
import { type Wording, type WordingField, wordingFields } from '@/lib/campaign/wording';
import { type History, inForce, type Version } from '@/lib/staff/campaign/read-history';
import {
  fieldHint,
  fieldLabels,
  fieldRows,
  wordingKeyLabels,
} from '@/lib/staff/campaign/wording-labels';
import './campaign.css';
import { TextArea } from '@/components/form/text-area';
import { When } from '@/components/staff/when';
import { previewPath, wordsPath } from '@/lib/staff/campaign/wording-form';
import { DraftOf } from './draft-of';

/** Sentence about the status of the Act, read-only: it is not part of the editable wording. */
export function RecordNote({ name }: { name: EditionName }) {
  const lines = languages.flatMap((language) => {
    const fate = fateOf(name, language);
    return fate ? [{ language, fate }] : [];
  });
  if (lines.length === 0) return null;
  return (
    <div className="staff-notice">
      <p>
        This version asks for something that is over. Each of its pages says so, whatever you write
        here:
      </p>
      <ul>
        {lines.map(({ language, fate }) => (
          <li key={language} lang={language}>
            {fate}
          </li>
        ))}
      </ul>
    </div>
  );
}

type WordsFormProps = {
  history: History;
  /** Field values: the draft, or the texts that could not be saved. */
  words: Wording;
  stored: Wording;
  problems: { field: string; sentence: string }[];
};

/** Every field, both languages next to each other. */
export function WordsForm({ history, words, stored, problems }: WordsFormProps) {
  const { name, draft } = history;
  const { number } = inForce(history);
  const base = number ? `words number ${number}, which are in force` : 'the words it came with';
  return (
    <form
      className="wording-form"
      method="post"
      action={`/staff/campaign/words/${name}/save`}
      noValidate
    >
      <p>
        {draft
          ? `This is the draft of number ${draft.number}, last saved by ${draft.editedBy}.`
          : `There is no draft. The fields hold ${base}.`}{' '}
        Links are checked for their form only: nothing is fetched.
      </p>
      <DraftOf history={history} />
      {wordingFields.map((field) => (
        <section key={field} aria-labelledby={`of-${field}`}>
          <h2 id={`of-${field}`}>{fieldLabels[field]}</h2>
          <div className="wording-pair">
            {languages.map((language) => (
              <WordsField
                key={language}
                language={language}
                field={field}
                problems={problems}
                text={words[language][field]}
                stored={stored[language][field]}
              />
            ))}
          </div>
        </section>
      ))}
      <div className="wording-buttons">
        <button type="submit" name="next" value="preview">
          Save the draft and preview it
        </button>
        <button className="quiet" type="submit" name="next" value="edit">
          Save the draft
        </button>
      </div>
    </form>
  );
}

type WordsFieldProps = {
  language: Language;
  field: WordingField;
  text: string;
  /** Text of the current draft, where another admin has saved it in the meantime. */
  stored: string;
  problems: { field: string; sentence: string }[];
};

/** One field in one language. */
export function WordsField({ language, field, text, stored, problems }: WordsFieldProps) {
  const name = `${language}-${field}` as const;
  const words = {
    name,
    label: wordingKeyLabels[name],
    hint: fieldHint(field),
    defaultValue: text,
    error: problems.find((problem) => problem.field === name)?.sentence,
    errorLabel: 'Error:',
  };
  return (
    <div>
      <TextArea {...words} rows={fieldRows[field]} />
      {text !== stored && (
        <details open>
          <summary>
            What is stored <span className="hidden">for {wordingKeyLabels[name]}</span>
          </summary>
          <p className="written" lang={language}>
            {stored || 'Nothing'}
          </p>
        </details>
      )}
    </div>
  );
}

/** Actions on a saved draft. */
export function DraftButtons({ history }: { history: History }) {
  const { name, draft } = history;
  if (!draft) return null;
  return (
    <section aria-labelledby="draft">
      <h2 id="draft">The draft as it is saved</h2>
      <p>
        <a href={previewPath(name)}>Preview and publish it</a>
      </p>
      <form method="post" action={`${wordsPath(name)}/discard`}>
        <DraftOf history={history} />
        <button className="quiet" type="submit">
          Throw the draft away
        </button>
      </form>
    </section>
  );
}

/** Every published version: who, when, and what changed. */
export function WordsHistory({ history }: { history: History }) {
  const { name, published } = history;
  return (
    <section aria-labelledby="history">
      <h2 id="history">History</h2>
      <ol className="wording-history" reversed>
        {published.map((version, at) => (
          <li key={version.id} value={version.number}>
            <p>
              {at === 0 && <strong>In force. </strong>}
              {saysWho(version)}
              {version.publishedAt && <When at={version.publishedAt} />}
            </p>
            <p>
              Changed: {version.changed.map((key) => wordingKeyLabels[key]).join(', ') || 'nothing'}
              .
            </p>
            <p>
              <a href={previewPath(name, version.number)}>
                See number {version.number}
                {at > 0 && ', or bring it back'}
              </a>
            </p>
          </li>
        ))}
        <li value={0}>
          <p>
            {published.length === 0 && <strong>In force. </strong>}
            The words it came with
          </p>
          <p>
            <a href={previewPath(name, 0)}>
              See them{published.length > 0 && ', or bring them back'}
            </a>
          </p>
        </li>
      </ol>
    </section>
  );
}

/** A restored wording is compared with the version it restores, not with the previous one. */
function saysWho({ publishedBy, basedOn, number }: Version) {
  const back = basedOn < number - 1;
  const from = basedOn === 0 ? 'The words it came with' : `Number ${basedOn}`;
  return back ? `${from}, brought back by ${publishedBy}, ` : `By ${publishedBy}, `;
}
