import type { Source } from './source';

export type Entry = {
  /** ISO 8601 to the day, or to the month or year if the day is not confirmed. */
  date: string;
  source: Source;
};

const congress = 'https://www.congress.gov/119';
const govinfo = 'https://www.govinfo.gov';

/** Congressional actions on H.R. 4323, by day. */
const actions: Source = {
  url: 'https://www.congress.gov/bill/119th-congress/house-bill/4323/all-actions',
  name: { en: 'H.R. 4323, all actions', es: 'H.R. 4323, todos los trámites' },
  date: '2026-01-23',
  confidence: 'medium',
};

/** Summary by the Congressional Research Service. */
export const summary: Source = {
  url: `${govinfo}/bulkdata/BILLSUM/119/hr/BILLSUM-119hr4323.xml`,
  name: { en: 'Summary for Congress', es: 'Resumen para el Congreso' },
  date: '2026-06-02',
  confidence: 'high',
};

/** Events of the Act, oldest first. The sentences are in the copy, under the same keys. */
export const actHistory = {
  first: {
    date: '2016',
    source: {
      url: 'https://www.hydesmith.senate.gov/hyde-smith-gillibrand-celebrate-enactment-trafficking-survivors-relief-act',
      date: '2026-01',
      confidence: 'high',
    },
  },
  // No text that we read confirms the day.
  house2024: {
    date: '2024-01',
    source: {
      url: 'https://fry.house.gov/news/documentsingle.aspx?DocumentID=392',
      date: '2024-01',
      confidence: 'high',
    },
  },
  // Introduced on or before this day, when a bill tracker first lists it.
  senate2024: {
    date: '2024-05-01',
    source: {
      url: 'https://www.gillibrand.senate.gov/news/press/release/gillibrand-rubio-introduce-legislation-to-support-victims-of-human-trafficking/',
      date: '2024-05',
      confidence: 'medium',
    },
  },
  committee2024: {
    date: '2024',
    source: {
      url: 'https://www.congress.gov/bill/118th-congress/house-bill/7137/all-actions',
      name: 'H.R. 7137',
      date: '2024',
      confidence: 'medium',
    },
  },
  lapsed: {
    date: '2025-01-03',
    source: {
      url: 'https://constitution.congress.gov/constitution/amendment-20/',
      date: '1933',
      confidence: 'high',
    },
  },
  again: {
    date: '2025-02-14',
    source: {
      url: `${govinfo}/bulkdata/BILLS/119/1/hr/BILLS-119hr1379ih.xml`,
      name: 'H.R. 1379',
      date: '2025-02-14',
      confidence: 'high',
    },
  },
  introduced: {
    date: '2025-07-10',
    source: {
      url: `${congress}/bills/hr4323/BILLS-119hr4323rh.htm`,
      name: { en: 'H.R. 4323 as reported', es: 'H.R. 4323, versión del comité' },
      date: '2025-10-17',
      confidence: 'high',
    },
  },
  ordered: {
    date: '2025-09-10',
    source: actions,
  },
  reported: {
    date: '2025-10-17',
    source: {
      url: `${govinfo}/content/pkg/CRPT-119hrpt347/html/CRPT-119hrpt347.htm`,
      name: 'H. Rept. 119-347',
      date: '2025-10-17',
      confidence: 'high',
    },
  },
  housePassed: {
    date: '2025-12-01',
    source: actions,
  },
  senatePassed: {
    date: '2025-12-18',
    source: actions,
  },
  enacted: {
    date: '2026-01-23',
    source: {
      url: `${congress}/plaws/publ73/PLAW-119publ73.htm`,
      name: 'Public Law 119-73',
      date: '2026-01-23',
      confidence: 'high',
    },
  },
} as const satisfies Record<string, Entry>;

export type HistoryKey = keyof typeof actHistory;

/** Every bill ends with its Congress: https://constitution.congress.gov/constitution/amendment-20/ */
export const congressEnds = { 118: '2025-01-03', 119: '2027-01-03' } as const;

/** Duties that the law gives to others, with their due dates. */
export const actDuties = {
  motions: {
    date: '2027-01-23',
    source: actHistory.enacted.source,
  },
  // The summary contains the duty; its one-year limit is only in the text of H.R. 1379.
  training: {
    date: '2027-01-23',
    source: { ...summary, confidence: 'medium' },
  },
  // As above, with a limit of three years.
  impact: {
    date: '2029-01-23',
    source: { ...summary, confidence: 'medium' },
  },
} as const satisfies Record<string, Entry>;

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
