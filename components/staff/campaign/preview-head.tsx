import { edition } from '@/lib/campaign/edition';
import { type Language, languages } from '@/lib/campaign/languages';
import type { History } from '@/lib/staff/campaign/read-history';
import { languageWords } from '@/lib/staff/campaign/wording-labels';
import { wordsPath } from '@/lib/staff/campaign/wording-paths';

type Props = { history: History; number: number | undefined; language: Language };

/** What one is looking at, and that nobody else sees it. */
export function PreviewHead({ history, number, language }: Props) {
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
                {languageWords[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
