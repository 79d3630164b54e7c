import { GRID_COLUMNS, GRID_ROWS, type Tile, tiles } from '@/lib/staff/reports/tile-grid';

const SIDE = 60;
const GAP = 4;
/** Fifths of the most: a tile's tint only repeats its number. */
const TINTS = 5;

const compact = new Intl.NumberFormat('en-US', {
  notation: 'compact',
  maximumSignificantDigits: 3,
});

/** States and territories as squares of one size, each with its number. */
export function TileMap({ title, counts }: { title: string; counts: Map<string, number> }) {
  const most = Math.max(1, ...counts.values());
  return (
    <svg
      className="tile-map"
      role="img"
      viewBox={`0 0 ${GRID_COLUMNS * SIDE} ${GRID_ROWS * SIDE}`}
      textAnchor="middle"
    >
      <title>{title}</title>
      {tiles.map((tile) => (
        <MapTile key={tile.state} {...tile} count={counts.get(tile.state) ?? 0} most={most} />
      ))}
    </svg>
  );
}

type MapTileProps = Tile & { count: number; most: number };

function MapTile({ state, column, row, count, most }: MapTileProps) {
  const tint = Math.ceil((count / most) * TINTS);
  const [left, top] = [column * SIDE + GAP / 2, row * SIDE + GAP / 2];
  const side = SIDE - GAP;
  const middle = left + side / 2;
  return (
    <g>
      <rect className="tile-ground" x={left} y={top} width={side} height={side} />
      <rect className={`tile tile-${tint}`} x={left} y={top} width={side} height={side} />
      <text className="tile-state" x={middle} y={top + 24}>
        {state}
      </text>
      {count > 0 && (
        <text className="tile-count" x={middle} y={top + 46}>
          {compact.format(count)}
        </text>
      )}
    </g>
  );
}
