import { actDuties, actHistory, type HistoryKey } from './act-history';

type Stage = { from: string; to: string; events: readonly HistoryKey[] };

/** Four stages of the history, oldest first; each event belongs to one of them. */
export const actStages = {
  tried: { from: actHistory.first.date, to: actHistory.house2024.date, events: ['first'] },
  bill2024: {
    from: actHistory.house2024.date,
    to: actHistory.lapsed.date,
    events: ['house2024', 'senate2024', 'committee2024', 'lapsed'],
  },
  back: {
    from: actHistory.again.date,
    to: actHistory.enacted.date,
    events: [
      'again',
      'introduced',
      'ordered',
      'reported',
      'housePassed',
      'senatePassed',
      'enacted',
    ],
  },
} as const satisfies Record<string, Stage>;

export type StageKey = keyof typeof actStages;

/** Last stage: from the day of the law to the last report that is due. */
const due = { from: actHistory.enacted.date, to: actDuties.impact.date };

/** Stages of the drawing, with the days in each. */
export const drawnStages: Record<StageKey | 'due', { from: string; to: string; days: string[] }> = {
  tried: drawn('tried'),
  bill2024: drawn('bill2024'),
  back: drawn('back'),
  due: { ...due, days: Object.values(actDuties).map(({ date }) => date) },
};

/** Dates known only to the year are not drawn. */
function drawn(stage: StageKey) {
  const { from, to, events } = actStages[stage];
  const days = events.map((key): string => actHistory[key].date);
  return { from, to, days: days.filter((date) => date.length > 4) };
}

/** Years in the drawing, the last one excluded. */
export const drawnYears = { first: 2016, end: 2030 } as const;

const UNITS_A_YEAR = 100;

/** Position of a day in the drawing, to scale: one hundred units are a year. */
export function placeInTime(date: string): number {
  const at = new Date(date);
  const year = at.getUTCFullYear();
  const begins = Date.UTC(year, 0, 1);
  const part = (at.getTime() - begins) / (Date.UTC(year + 1, 0, 1) - begins);
  return Math.round((year - drawnYears.first + part) * UNITS_A_YEAR);
}
