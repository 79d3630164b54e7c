import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';

/** @param unknown a district was named, but there is none of that name */
export function NoDistrict({ language, unknown }: { language: Language; unknown: boolean }) {
  const words = copy(language).selfSend;
  return (
    <div className="text">
      <h1>{words.title}</h1>
      {unknown && <p className="callout">{words.none.unknown}</p>}
      <p className="lead">{words.none.text}</p>
      <p>
        <a className="button" href={`/${language}/lookup`}>
          {words.none.button}
        </a>
      </p>
      <p>{words.none.next}</p>
    </div>
  );
}
