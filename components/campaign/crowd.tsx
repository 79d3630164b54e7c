import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { statistics } from '@/lib/campaign/statistics';

/** People per row, from back to front: a hundred. */
const ROWS = [15, 14, 14, 13, 12, 12, 11, 9];
const WIDTH = 640;
const HEIGHT = 400;
const ROW_STEP = 37;

/** Head and shoulders above the current point, which is the middle of their lower edge. */
function person(size: number): string {
  const [head, wide, arm, neck] = [11, 24, 20, 47].map((part) => Math.round(part * size * 10) / 10);
  return `m-${wide} 9v-${arm}q0-${wide} ${wide}-${wide}t${wide} ${wide}v${arm}zm${wide}-${neck}m-${head}-9a${head} ${head} 0 1 0 ${2 * Number(head)} 0a${head} ${head} 0 1 0-${2 * Number(head)} 0z`;
}

/** Marked people, scattered over the crowd: the start of a sequence that visits each place once. */
const marked = new Set<number>();
for (let at = 7; marked.size < statistics.record.percent; at = (at * 61 + 37) % 100) {
  marked.add(at);
}

type Row = { marked: string; others: string };

/** Rows of the crowd, each as two paths that the style sheet colors. */
export function crowdRows(): Row[] {
  let at = 0;
  return ROWS.map((count, row) => {
    const shape = person(0.72 + row * 0.08);
    const step = WIDTH / count;
    const y = HEIGHT - 12 - (ROWS.length - 1 - row) * ROW_STEP;
    const paths: Row = { marked: '', others: '' };
    for (let place = 0; place < count; place += 1) {
      // Irregular positions: neighbors stand a little higher or lower, nearer or farther.
      const x = Math.round((place + 0.5) * step + ((at * 13) % 9) - 4);
      paths[marked.has(at) ? 'marked' : 'others'] += `M${x} ${y - ((at * 7) % 11)}${shape}`;
      at += 1;
    }
    return paths;
  });
}

/**
 * Crowd of a hundred people, 42 of them marked, as in the study; the picture at the top of the
 * site.
 */
export function Crowd({ language }: { language: Language }) {
  const { home } = copy(language);
  return (
    <figure className="crowd">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="xMidYMax slice"
        role="img"
        aria-label={home.crowd.drawing}
      >
        {crowdRows().map(({ marked, others }, row) => (
          <g key={marked} className={`crowd-${row}`}>
            <path className="crowd-others" d={others} />
            <path className="crowd-marked" d={marked} />
          </g>
        ))}
      </svg>
      <figcaption>{home.crowd.caption}</figcaption>
    </figure>
  );
}
