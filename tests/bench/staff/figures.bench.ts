import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { FiguresBody } from '@/components/staff/reports/reports-body';
import { rollUpReports } from '@/lib/messages/reports/roll-up';
import { countByStatus } from '@/lib/staff/inbox/inbox';
import { readFigures } from '@/lib/staff/reports/read-reports';
import { OFFICES_FIRST, readRange } from '@/lib/staff/reports/reports-csv';
import { type Bench, line } from '../bench-line';
import { p95 } from '../timing';
import { filledDatabase } from './filled-database';

const MAX_MS = 300;
/** Time limit of the job that runs every minute, which leaves most of it to other work. */
const MAX_ROLL_UP_MS = 5_000;

/** Reports page on the server, its numbers and its drawings: the limit for 19 of 20 requests. */
const bench: Bench = async ({ quick }) => {
  const messages = quick ? 30_000 : 1_000_000;
  const rounds = quick ? 20 : 60;
  const { db } = await filledDatabase(messages);

  async function page(last: string) {
    const range = readRange({ last });
    const figures = await readFigures(range, OFFICES_FIRST);
    const html = renderToStaticMarkup(createElement(FiguresBody, { range, figures }));
    if (!html.includes('tile-map')) throw new Error('The page is empty');
  }
  async function measure(name: string, work: () => Promise<unknown>) {
    for (let round = 0; round < 5; round += 1) await work();
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const began = performance.now();
      await work();
      times.push(performance.now() - began);
    }
    const about = { part: 'staff', name: `${name}, ${messages} messages`, unit: 'ms' };
    return line({ ...about, value: p95(times), limit: MAX_MS, limitOf: 'value' });
  }

  const lines = [
    await measure('reports page, 30 days', () => page('30')),
    await measure('reports page, all days', () => page('all')),
    await measure('letters by status', countByStatus),
  ];
  const began = performance.now();
  const days = await rollUpReports(db, new Date());
  const about = { part: 'staff', name: `report counts of ${days} days`, unit: 'ms' };
  const value = performance.now() - began;
  lines.push(line({ ...about, value, limit: MAX_ROLL_UP_MS, limitOf: 'value' }));
  return lines;
};

export default bench;
