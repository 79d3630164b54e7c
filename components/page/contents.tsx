import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';

type Props = { language: Language; headings: readonly { id: string; title: string }[] };

/** The headings of a long page, as links. */
export function Contents({ language, headings }: Props) {
  return (
    <nav className="contents" aria-labelledby="contents">
      <h2 id="contents">{copy(language).site.onThisPage}</h2>
      <ul>
        {headings.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
