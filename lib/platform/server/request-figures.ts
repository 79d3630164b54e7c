import { sharedState } from '@/lib/platform/shared-state';

/** Upper limits in seconds; as Prometheus requires, each bucket includes those before it. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

type Histogram = { counts: number[]; sum: number; count: number };
type Figures = {
  durations: Map<string, Histogram>;
  failedWrites: number;
  shed: number;
  /** Gauges of this process's server; empty until it listens. */
  now: () => Record<string, number>;
};

const figures = sharedState<Figures>('requests', {
  durations: new Map(),
  failedWrites: 0,
  shed: 0,
  now: () => ({}),
});

const KINDS: [RegExp, string][] = [
  [/^\/(?:healthz|readyz|metrics)$/, 'health'],
  [/^\/api\//, 'api'],
  [/^\/staff(?:\/|$)/, 'staff'],
  [/^\/(?:en|es)(?:\/|$)/, 'page'],
];

/** Header of an answer 503 that is no failure: the state of a campaign that accepts no messages. */
export const STATE_HEADER = 'campaign-state';

type AnsweredRequest = {
  method: string;
  path: string;
  status: number;
  ms: number;
  /** Whether it was refused because of load. */
  isShed: boolean;
  /** Whether it was refused because staff closed the campaign, or its version is outdated. */
  isChosen: boolean;
};

/** Counts an answered request by its kind, never by its address. */
export function countRequest(of: AnsweredRequest) {
  const { method, path, status, ms, isShed, isChosen } = of;
  const kind = KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? 'file';
  const verb = method === 'GET' || method === 'HEAD' ? 'read' : 'write';
  const name = `kind="${kind}",method="${verb}",status="${Math.floor(status / 100)}xx"`;
  const { durations } = figures;
  let histogram = durations.get(name);
  if (!histogram) {
    histogram = { counts: BUCKETS.map(() => 0), sum: 0, count: 0 };
    durations.set(name, histogram);
  }
  const seconds = ms / 1_000;
  const bucket = BUCKETS.findIndex((limit) => seconds <= limit);
  if (bucket >= 0) histogram.counts[bucket] = (histogram.counts[bucket] ?? 0) + 1;
  histogram.sum += seconds;
  histogram.count += 1;
  if (isShed) figures.shed += 1;
  else if (verb === 'write' && status >= 500 && !isChosen) figures.failedWrites += 1;
}

/** @param now reads the gauges of this process's server: name → value */
export function showServerFigures(now: Figures['now']) {
  figures.now = now;
}

/** Figures about this process's requests since its start, in Prometheus format. */
export function requestFiguresText(): string {
  const { durations, failedWrites, shed, now } = figures;
  const { rss, heapUsed } = process.memoryUsage();
  const gauges = { ...now(), resident_memory_bytes: rss, heap_used_bytes: heapUsed };
  const name = 'campaign_request_seconds';
  const lines = [...durations].flatMap(([labels, { counts, sum, count }]) => {
    let below = 0;
    const buckets = BUCKETS.map((limit, index) => {
      below += counts[index] ?? 0;
      return `${name}_bucket{${labels},le="${limit}"} ${below}`;
    });
    return [
      ...buckets,
      `${name}_bucket{${labels},le="+Inf"} ${count}`,
      `${name}_sum{${labels}} ${sum}`,
      `${name}_count{${labels}} ${count}`,
    ];
  });
  return [
    `# HELP ${name} Time from a request to the end of its response.`,
    `# TYPE ${name} histogram`,
    ...lines,
    '# HELP campaign_failed_writes_total Posts that failed on our side; not those shed, or refused by a closed campaign.',
    '# TYPE campaign_failed_writes_total counter',
    `campaign_failed_writes_total ${failedWrites}`,
    '# HELP campaign_shed_requests_total Requests answered 503 because of load.',
    '# TYPE campaign_shed_requests_total counter',
    `campaign_shed_requests_total ${shed}`,
    ...Object.entries(gauges).flatMap(([gauge, value]) => [
      `# TYPE campaign_${gauge} gauge`,
      `campaign_${gauge} ${value}`,
    ]),
    '',
  ].join('\n');
}
