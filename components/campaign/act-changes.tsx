import { changedPoints, earlierText, samePoints } from '@/lib/campaign/act-points';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { Source } from '@/lib/campaign/source';
import { SourceLink } from '../page/source-link';

/** Comparison of the law with the earlier text, each point with its source. */
export function ActChanges({ language }: { language: Language }) {
  const words = copy(language).actChanges;
  const { columns } = words;
  return (
    <section aria-labelledby="changed">
      <div className="hung text">
        <h1 id="changed">{words.title}</h1>
        <p>
          {words.lead} <SourceLink language={language} source={earlierText} />
        </p>
      </div>
      <table className="stacked" aria-labelledby="changed">
        <thead>
          <tr>
            <th scope="col">{columns.point}</th>
            <th scope="col">{columns.earlier}</th>
            <th scope="col">{columns.law}</th>
          </tr>
        </thead>
        <Points
          language={language}
          columns={columns}
          title={words.changedTitle}
          points={changedPoints}
          rows={words.changed}
        />
        <Points
          language={language}
          columns={columns}
          title={words.sameTitle}
          points={samePoints}
          rows={words.same}
        />
      </table>
    </section>
  );
}

type Row = { point: string; earlier: string; law: string };

function Points<Key extends string>(props: {
  language: Language;
  title: string;
  columns: Row;
  points: Record<Key, Source>;
  rows: Record<Key, Row>;
}) {
  const { language, title, columns, points, rows } = props;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} className="group">
          {title}
        </th>
      </tr>
      {(Object.keys(points) as Key[]).map((key) => (
        <tr key={key}>
          <th scope="row">{rows[key].point}</th>
          <td data-label={columns.earlier}>{rows[key].earlier}</td>
          <td data-label={columns.law}>
            {rows[key].law} <SourceLink language={language} source={points[key]} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}
