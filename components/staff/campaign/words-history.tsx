import type { History, Version } from '@/lib/staff/campaign/read-history';
import { keyWords } from '@/lib/staff/campaign/wording-labels';
import { previewPath } from '@/lib/staff/campaign/wording-paths';
import { When } from '../when';

/** Everything that was in force, with who, when and what changed. */
export function WordsHistory({ history }: { history: History }) {
  const { name, published } = history;
  return (
    <section aria-labelledby="history">
      <h2 id="history">History</h2>
      <ol className="wording-history" reversed>
        {published.map((version, at) => (
          <li key={version.id} value={version.number}>
            <p>
              {at === 0 && <strong>In force. </strong>}
              {saysWho(version)}
              {version.publishedAt && <When at={version.publishedAt} />}
            </p>
            <p>Changed: {version.changed.map((key) => keyWords[key]).join(', ') || 'nothing'}.</p>
            <p>
              <a href={previewPath(name, version.number)}>
                See number {version.number}
                {at > 0 && ', or bring it back'}
              </a>
            </p>
          </li>
        ))}
        <li value={0}>
          <p>
            {published.length === 0 && <strong>In force. </strong>}
            The words it came with
          </p>
          <p>
            <a href={previewPath(name, 0)}>
              See them{published.length > 0 && ', or bring them back'}
            </a>
          </p>
        </li>
      </ol>
    </section>
  );
}

/** Words that come back are based on those that they are, and not on the ones before them. */
function saysWho({ publishedBy, basedOn, number }: Version) {
  const back = basedOn < number - 1;
  const from = basedOn === 0 ? 'The words it came with' : `Number ${basedOn}`;
  return back ? `${from}, brought back by ${publishedBy}, ` : `By ${publishedBy}, `;
}
