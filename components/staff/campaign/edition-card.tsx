import { isOver } from '@/lib/campaign/act-record';
import { editionInForce } from '@/lib/campaign/campaign-edition';
import { type EditionName, edition } from '@/lib/campaign/edition';
import { languages } from '@/lib/campaign/languages';
import type { StaffSettings } from '@/lib/staff/campaign/read-settings';
import { EditionWords } from './edition-words';
import { SectionForm } from './section-form';

type Props = { name: EditionName; staffSettings: StaffSettings };

/** One edition in the words in force, in both languages. */
export async function EditionCard({ name, staffSettings }: Props) {
  const { state, version } = staffSettings;
  const chosen = state.edition === name;
  const title = edition(name, 'en').name;
  const number = state.wordings[name];
  const words = await Promise.all(
    languages.map(async (language) => ({
      language,
      words: await editionInForce(name, language, state),
    })),
  );
  return (
    <article className="edition" aria-labelledby={`edition-${name}`}>
      <h3 id={`edition-${name}`}>
        {title} {chosen && <span className="status status-accepted">In force</span>}
      </h3>
      {isOver(name, new Date()) && (
        <p className="staff-notice staff-refusal">
          It asks for something that is over: its bills are no longer before Congress, and every
          page of it says what became of the Act.
        </p>
      )}
      {!chosen && (
        <SectionForm section="edition" version={version} button={`Change to: ${title}`}>
          <input type="hidden" name="edition" value={name} />
        </SectionForm>
      )}
      <p>
        {number ? `Words number ${number}, by staff. ` : 'The words it came with. '}
        <a href={`/staff/campaign/words/${name}`}>
          Edit the words <span className="hidden">of {title}</span>
        </a>
      </p>
      {words.map((each) => (
        <EditionWords key={each.language} {...each} />
      ))}
    </article>
  );
}
