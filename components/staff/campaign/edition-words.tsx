import { Paragraphs } from '@/components/campaign/paragraphs';
import type { Edition } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';

type Props = { language: Language; words: Edition };

const languageWords: Record<Language, string> = { en: 'English', es: 'Spanish' };

/** The words of an edition in one language; the long ones are folded away. */
export function EditionWords({ language, words }: Props) {
  const { headline, ask, subject, letter, script } = words;
  return (
    <div className="edition-words">
      <h4>{languageWords[language]}</h4>
      <dl lang={language}>
        <Named name="Headline">{headline}</Named>
        <Named name="Ask">{ask}</Named>
        <Named name="Subject">{subject}</Named>
      </dl>
      <details>
        <summary>
          Letter <span className="hidden">in {languageWords[language]}</span>
        </summary>
        <div lang={language}>
          <Paragraphs text={letter} />
        </div>
      </details>
      <details>
        <summary>
          Call script <span className="hidden">in {languageWords[language]}</span>
        </summary>
        <p>To the House:</p>
        <div lang={language}>
          <Paragraphs text={script.house} />
        </div>
        <p>To the Senate:</p>
        <div lang={language}>
          <Paragraphs text={script.senate} />
        </div>
      </details>
    </div>
  );
}

function Named({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt lang="en">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
