import { DAY_MS } from '@/lib/platform/time';
import { type Language, locales } from './languages';

/** Washington's time zone, the default for the times at which messages are accepted. */
export const WASHINGTON = 'America/New_York';

/** Time zones of the states and territories, from east to west. */
export const timeZones = {
  'America/Puerto_Rico': 'Atlantic (San Juan)',
  'America/New_York': 'Eastern (Washington)',
  'America/Chicago': 'Central (Chicago)',
  'America/Denver': 'Mountain (Denver)',
  'America/Phoenix': 'Arizona (Phoenix)',
  'America/Los_Angeles': 'Pacific (Los Angeles)',
  'America/Anchorage': 'Alaska (Anchorage)',
  'Pacific/Honolulu': 'Hawaii (Honolulu)',
  'Pacific/Guam': 'Chamorro (Guam)',
  'Pacific/Pago_Pago': 'Samoa (Pago Pago)',
} as const;

export type TimeZone = keyof typeof timeZones;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Local time in a zone: "2027-01-15T09:00". */
export function localTime(moment: Date, timeZone: string): string {
  const style = { timeZone, dateStyle: 'short', timeStyle: 'short' } as const;
  // Swedish times are written as in ISO 8601.
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', style);
  formats.set(timeZone, format);
  return format.format(moment).replace(' ', 'T');
}

/**
 * Moment of a local time in a zone. A time that is skipped in spring is an hour later; of a time
 * that occurs twice in autumn, the second is used.
 */
export function momentAt(local: string, timeZone: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local)) return undefined;
  const asUtc = Date.parse(`${local}:00Z`);
  if (Number.isNaN(asUtc) || !new Date(asUtc).toISOString().startsWith(local)) return undefined;
  const offset = (at: number) => Date.parse(`${localTime(new Date(at), timeZone)}:00Z`) - at;
  // The offsets of the day before and the day after; around a change of clocks, they differ.
  const [before, after] = [asUtc - DAY_MS, asUtc + DAY_MS].map((at) => asUtc - offset(at));
  const moments = [after, before].filter((at) => at !== undefined).map((at) => new Date(at));
  return moments.find((at) => localTime(at, timeZone) === local) ?? moments[1];
}

export type Hours = { open: boolean | null; opensAt: Date | null; closesAt: Date | null };

/** Whether messages are accepted at a moment: open, and between the two times if they are set. */
export function isOpenAt({ open, opensAt, closesAt }: Partial<Hours>, now: Date): boolean {
  return (open ?? true) && (!opensAt || opensAt <= now) && (!closesAt || now < closesAt);
}

/** Moment at which messages will be accepted; undefined if they are, or if staff set none. */
export function opensLaterAt({ open, opensAt }: Partial<Hours>, now: Date): Date | undefined {
  return (open ?? true) && opensAt && opensAt > now ? opensAt : undefined;
}

/** Formats a moment in a zone that it names: "January 15, 2027 at 9:00 AM EST". */
export function formatOpening(at: Date, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(locales[language], {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(at);
}
