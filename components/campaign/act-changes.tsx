import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';

/** The law beside the text before it. */
export function ActChanges({ language }: { language: Language }) {
  const { changed, changedColumns: columns, changedTitle, changedLead } = copy(language).act;
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">{changedTitle}</h2>
      <p>{changedLead}</p>
      <table className="stacked" aria-labelledby="changed">
        <thead>
          <tr>
            <th scope="col">{columns.point}</th>
            <th scope="col">{columns.earlier}</th>
            <th scope="col">{columns.law}</th>
          </tr>
        </thead>
        <tbody>
          {changed.map(({ point, earlier, law }) => (
            <tr key={point}>
              <th scope="row">{point}</th>
              <td data-label={columns.earlier}>{earlier}</td>
              <td data-label={columns.law}>{law}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
