import { Fragment } from 'react';
import { fateOf } from '@/components/page/notices';
import { wordingLimits } from '@/lib/campaign/check-wording';
import { type EditionName, isEditionName, isShippedName } from '@/lib/campaign/edition';
import { cwcTopics } from '@/lib/campaign/edition-parts';
import { type Language, languages } from '@/lib/campaign/languages';
import { type FactField, factFields } from '@/lib/campaign/version-facts';
import { type Wording, type WordingField, wordingFieldsOf } from '@/lib/campaign/wording';
import { type History, inForce, type Version } from '@/lib/staff/campaign/read-history';
import {
  billsHint,
  changedText,
  factLabels,
  fieldGroups,
  fieldHint,
  fieldRows,
  wordingKeyLabels,
} from '@/lib/staff/campaign/wording-labels';
import './campaign.css';
import { Radios, Select, TextArea } from '@/components/form/fields';
import { When } from '@/components/staff/staff-parts';
import { previewPath, wordsPath } from '@/lib/staff/campaign/wording-form';
import { DraftOf } from './preview-parts';

/**
 * Sentence about the status of the Act. It is read-only, because it is not part of the editable
 * wording.
 */
export function RecordNote({ name }: { name: EditionName }) {
  if (!isEditionName(name)) return null;
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

/** Form with every field, both languages next to each other. */
export function WordsForm({ history, words, stored, problems }: WordsFormProps) {
  const { name, draft } = history;
  const { number } = inForce(history);
  const base = number ? `wording ${number}, which is in use` : 'the original wording';
  return (
    <form
      className="wording-form"
      method="post"
      action={`/staff/campaign/words/${name}/save`}
      noValidate
    >
      <p>
        {draft
          ? `This is the draft of wording ${draft.number}, last saved by ${draft.editedBy}.`
          : `There is no draft. The fields hold ${base}.`}{' '}
        Only the format of links is checked.
      </p>
      <DraftOf history={history} />
      {!isShippedName(name) && <FactFields words={words} stored={stored} problems={problems} />}
      {wordingFieldsOf(name).map((field) => (
        <Fragment key={field}>
          {fieldGroups[field] && <h2>{fieldGroups[field]}</h2>}
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
        </Fragment>
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
  /** Text of the current draft, if another admin saved it in the meantime. */
  stored: string;
  problems: { field: string; sentence: string }[];
};

/** One field in one language. */
function WordsField({ language, field, text, stored, problems }: WordsFieldProps) {
  const name = `${language}-${field}` as const;
  const words = {
    name,
    label: wordingKeyLabels[name],
    hint: fieldHint(field),
    defaultValue: text,
    error: problems.find((problem) => problem.field === name)?.sentence,
  };
  return (
    <div>
      <TextArea
        {...words}
        rows={fieldRows(field)}
        optional={wordingLimits[field].least === 0 ? '(optional)' : undefined}
      />
      {text !== stored && <Stored what={wordingKeyLabels[name]} text={stored} lang={language} />}
    </div>
  );
}

type StoredProps = { what: string; text: string; lang?: Language };

function Stored({ what, text, lang }: StoredProps) {
  return (
    <details open>
      <summary>
        What is stored <span className="hidden">for {what}</span>
      </summary>
      <p className="written" lang={lang}>
        {text || 'Nothing'}
      </p>
    </details>
  );
}

const asksForOptions = [
  {
    value: 'passage',
    label: 'A vote on bills that are before Congress',
    hint: 'The version ends when its bills become law or lapse.',
  },
  { value: 'carrying out', label: 'Something else, such as carrying out a law' },
];
const stanceOptions = [
  { value: 'Pro', label: 'For' },
  { value: 'Con', label: 'Against' },
];
const studyOptions = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No: this version is about something else' },
];
const topicOptions = cwcTopics.map((value) => ({ value, label: value }));

type FactFieldsProps = Pick<WordsFormProps, 'words' | 'stored' | 'problems'>;

/**
 * Facts of a staff version that are the same in every language: its bills, its request, and its
 * topic.
 */
function FactFields({ words: { facts }, stored, problems }: FactFieldsProps) {
  const field = (of: FactField) => ({
    name: `facts-${of}`,
    label: factLabels[of],
    defaultValue: facts[of],
    error: problems.find((problem) => problem.field === `facts-${of}`)?.sentence,
  });
  return (
    <>
      <h2>Bills</h2>
      <TextArea {...field('bills')} hint={billsHint} rows={3} />
      <Radios {...field('asksFor')} options={asksForOptions} />
      <Radios {...field('stance')} options={stanceOptions} />
      <Select
        {...field('topic')}
        hint="Offices sort messages by it. The House and Senate systems accept these only."
        options={topicOptions}
      />
      <Radios {...field('study')} options={studyOptions} />
      {factFields
        .filter((each) => facts[each] !== stored.facts[each])
        .map((each) => (
          <Stored key={each} what={factLabels[each]} text={stored.facts[each]} />
        ))}
    </>
  );
}

/** Actions on a saved draft. */
export function DraftButtons({ history }: { history: History }) {
  const { name, draft } = history;
  if (!draft) return null;
  return (
    <section aria-labelledby="draft">
      <h2 id="draft">The saved draft</h2>
      <p>
        <a href={previewPath(name)}>Preview and publish it</a>
      </p>
      <form method="post" action={`${wordsPath(name)}/discard`}>
        <DraftOf history={history} />
        <button className="quiet" type="submit">
          Delete the draft
        </button>
      </form>
    </section>
  );
}

/** Every published version, with its author, time, and changes. */
export function WordsHistory({ history }: { history: History }) {
  const { name, published } = history;
  return (
    <section aria-labelledby="history">
      <h2 id="history">History</h2>
      {published.length === 0 && !isShippedName(name) && <p>It was not published yet.</p>}
      <ol className="wording-history" reversed>
        {published.map((version, at) => (
          <li key={version.id} value={version.number}>
            <p>
              {at === 0 && <strong>In use. </strong>}
              {saysWho(version)}
              {version.publishedAt && <When at={version.publishedAt} />}
            </p>
            <p>Changed: {changedText(version.changed)}.</p>
            <p>
              <a href={previewPath(name, version.number)}>
                See wording {version.number}
                {at > 0 && ', or restore it'}
              </a>
            </p>
          </li>
        ))}
        {isShippedName(name) && (
          <li value={0}>
            <p>
              {published.length === 0 && <strong>In use. </strong>}
              The original wording
            </p>
            <p>
              <a href={previewPath(name, 0)}>
                See the original wording{published.length > 0 && ', or restore it'}
              </a>
            </p>
          </li>
        )}
      </ol>
    </section>
  );
}

/**
 * Author of a version. A restored wording is compared with the version that it restores, not with
 * the previous one.
 */
function saysWho({ publishedBy, basedOn, number }: Version) {
  const back = basedOn < number - 1;
  const from = basedOn === 0 ? 'The original wording' : `Wording ${basedOn}`;
  return back ? `${from}, restored by ${publishedBy}, ` : `By ${publishedBy}, `;
}
