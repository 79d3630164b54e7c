import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { type Bench, type BenchLine, line } from '../bench-line';
import { p95 } from '../timing';
import { filledDatabase } from './filled-database';
import { type InboxQuestion, questionsOf } from './inbox-questions';

const SMALL = 10_000;
/**
 * Time limits: for the first page and each filter alone, and for a search and for combined filters,
 * where the planner has to guess.
 */
const MAX_MS = { page: 100, search: 400 };

type Question = {
  kind: string;
  small: InboxQuestion;
  large: InboxQuestion;
  took: { small: number[]; large: number[] };
};

/**
 * One page of the inbox on the server with all of its counts, on a large and a small database in
 * turn. The mix of queries is the same, and each is used equally often.
 */
const bench: Bench = async ({ quick }) => {
  const many = quick ? 30_000 : 1_000_000;
  const rounds = quick ? 4 : 12;
  const small = await startInbox(SMALL);
  const large = await startInbox(many);
  const questions: Question[] = Object.entries(small.questions).flatMap(([kind, asked]) =>
    asked.map((query, at) => {
      const same = large.questions[kind]?.[at] ?? query;
      return { kind, small: query, large: same, took: { small: [], large: [] } };
    }),
  );
  for (let round = -1; round < rounds; round += 1) {
    for (const { small: ofSmall, large: ofLarge, took } of questions) {
      const first = round % 2 === 0;
      const early = first ? await small.ask(ofSmall) : await large.ask(ofLarge);
      const late = first ? await large.ask(ofLarge) : await small.ask(ofSmall);
      // The first round compiles and fetches, and is not counted.
      if (round < 0) continue;
      took.small.push(first ? early : late);
      took.large.push(first ? late : early);
    }
  }
  small.stop();
  large.stop();
  return [...byKind(questions, many), ...worst(questions)];
};

/** Single filters are grouped by name, all other queries by kind. */
const groupOf = ({ kind, small }: Question) =>
  kind === 'one filter' ? `filter ${Object.keys(small)[0]}` : kind;

function byKind(questions: Question[], many: number): BenchLine[] {
  return [...new Set(questions.map(groupOf))].map((group) => {
    const asked = questions.filter((question) => groupOf(question) === group);
    const value = p95(asked.flatMap(({ took }) => took.large));
    const ratio = value / p95(asked.flatMap(({ took }) => took.small));
    const isPage = group === 'no filter' || group.startsWith('filter ');
    return line({
      part: 'staff',
      name: `inbox, ${group}, p95 of ${asked.length}, ${many} messages`,
      value,
      unit: 'ms',
      ratio,
      limit: isPage ? MAX_MS.page : MAX_MS.search,
      limitOf: 'value',
    });
  });
}

/** The slowest queries, for inspection. */
function worst(questions: Question[]): BenchLine[] {
  const slowest = questions
    .map(({ large, took }) => ({ large, value: p95(took.large), few: p95(took.small) }))
    .sort((a, b) => b.value - a.value)
    .slice(0, 5);
  return slowest.map(({ large, value, few }) => {
    const name = `inbox, one of the slowest: ${JSON.stringify(large)}`;
    return line({ part: 'staff', name, value, unit: 'ms', ratio: value / few });
  });
}

/** The process that starts now uses the database created last. */
async function startInbox(messages: number) {
  const { url } = await filledDatabase(messages);
  const file = path.join(process.cwd(), 'tests/bench/staff', 'inbox-in-child.ts');
  const env = { ...process.env, DATABASE_URL: url };
  const child = fork(file, { env, execArgv: ['--import', 'tsx'] });
  await once(child, 'message');
  return {
    questions: await questionsOf(url),
    async ask(query: InboxQuestion): Promise<number> {
      const answer = once(child, 'message');
      child.send(query);
      const [{ took }] = (await answer) as [{ took: number }];
      return took;
    },
    stop: () => child.disconnect(),
  };
}

export default bench;
