import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { type Bench, type BenchLine, line } from '../bench-line';
import { p95 } from '../timing';
import { filledDatabase } from './filled-database';
import { type Query, questionsOf } from './inbox-questions';

const SMALL = 10_000;
const MAX_MS = 150;
const MAX_RATIO = 1.5;

type Question = {
  kind: string;
  small: Query;
  large: Query;
  took: { small: number[]; large: number[] };
};

/**
 * One page of the inbox at the server with all of its counts, asked of many messages and of few in
 * turns: the same mix of questions, each as often as any other.
 */
const bench: Bench = async ({ quick }) => {
  const many = quick ? 100_000 : 1_000_000;
  const rounds = quick ? 4 : 30;
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
  return [...summary(questions, many), ...byKind(questions, many)];
};

function summary(questions: Question[], many: number): BenchLine[] {
  const few = p95(questions.flatMap(({ took }) => took.small));
  const value = p95(questions.flatMap(({ took }) => took.large));
  const all = `the inbox, p95 of ${questions.length} questions`;
  const about = { part: 'staff', unit: 'ms' };
  const worst = questions
    .map(({ kind, large, took }) => ({ kind, large, value: p95(took.large), few: p95(took.small) }))
    .sort((a, b) => b.value - a.value)[0];
  return [
    line({ ...about, name: `${all}, ${SMALL} messages`, value: few }),
    line({ ...about, name: `${all}, ${many} messages`, value, limit: MAX_MS, limitOf: 'value' }),
    line({
      ...about,
      name: `${all}, ${many} to ${SMALL}`,
      value,
      ratio: value / few,
      limit: MAX_RATIO,
      limitOf: 'most_ratio',
    }),
    ...(worst
      ? [
          line({
            ...about,
            name: `the worst of them: ${JSON.stringify(worst.large)}`,
            value: worst.value,
            ratio: worst.value / worst.few,
          }),
        ]
      : []),
  ];
}

function byKind(questions: Question[], many: number): BenchLine[] {
  return [...new Set(questions.map(({ kind }) => kind))].map((kind) => {
    const ofKind = questions.filter((question) => question.kind === kind);
    const value = p95(ofKind.flatMap(({ took }) => took.large));
    const ratio = value / p95(ofKind.flatMap(({ took }) => took.small));
    const name = `${kind}, p95 of ${ofKind.length}, ${many} messages`;
    return line({
      part: 'staff',
      name,
      value,
      unit: 'ms',
      ratio,
      limit: MAX_MS,
      limitOf: 'value',
    });
  });
}

/** The database last made is that of the process that begins now. */
async function startInbox(messages: number) {
  const { url } = await filledDatabase(messages);
  const file = path.join(process.cwd(), 'tests/bench/staff', 'inbox-in-child.ts');
  const env = { ...process.env, DATABASE_URL: url };
  const child = fork(file, { env, execArgv: ['--import', 'tsx'] });
  await once(child, 'message');
  return {
    questions: await questionsOf(url),
    async ask(query: Query): Promise<number> {
      const answer = once(child, 'message');
      child.send(query);
      const [{ took }] = (await answer) as [{ took: number }];
      return took;
    },
    stop: () => child.disconnect(),
  };
}

export default bench;
