import { SourceLink } from '@/components/page/source-link';
import type { Edition } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';

type Props = { language: Language; questions: Edition['questions'] };

/** Questions to unfold; the answers are there for search and for print. */
export function Questions({ language, questions }: Props) {
  return questions.map(({ question, answer, source }) => (
    <details key={question}>
      <summary>
        <h3>{question}</h3>
      </summary>
      <p>
        {answer} {source && <SourceLink language={language} source={source} />}
      </p>
    </details>
  ));
}
