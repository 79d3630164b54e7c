import { languages } from '@/lib/campaign/languages';
import { type Wording, wordingFields } from '@/lib/campaign/wording';
import { type History, inForce } from '@/lib/staff/campaign/read-history';
import { fieldWords } from '@/lib/staff/campaign/wording-labels';
import './campaign.css';
import { DraftOf } from './draft-of';
import { WordsField } from './words-field';

type Props = {
  history: History;
  /** What the fields hold: the draft, or what could not be saved. */
  words: Wording;
  stored: Wording;
  problems: { field: string; sentence: string }[];
};

/** Every field in both languages beside each other. */
export function WordsForm({ history, words, stored, problems }: Props) {
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
          <h2 id={`of-${field}`}>{fieldWords[field]}</h2>
          <div className="wording-pair">
            {languages.map((language) => (
              <WordsField
                key={language}
                {...{ language, field, problems }}
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
