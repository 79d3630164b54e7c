import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { Bullets } from './bullets';
import { Paragraphs } from './paragraphs';

/** The law at work for somebody who does not exist, and says so first. */
export function ActExample({ language }: { language: Language }) {
  const { title, label, story, may, mayTitle, mayNot, mayNotTitle } = copy(language).actExample;
  return (
    <section className="example" aria-labelledby="example">
      <h2 id="example">{title}</h2>
      <p>
        <strong>{label}</strong>
      </p>
      <Paragraphs text={story} />
      <h3>{mayTitle}</h3>
      <Bullets items={may} />
      <h3>{mayNotTitle}</h3>
      <Bullets items={mayNot} />
    </section>
  );
}
