/**
 * Rates of one machine with two cores, which also ran the database and the load (lib/README.md,
 * Measured numbers), and the gateways' limits.
 */
export type Rates = {
  /** Messages stored per second by one site, over HTTP. */
  messagesPerSite: number;
  /** Pages per second that one site answers from its cache. */
  pagesPerSite: number;
  /** Letters per second that one worker sends by email. */
  lettersPerWorker: number;
  /** Messages per second with their deliveries that one database stores, beside that site. */
  messagesPerDatabase: number;
  /** Disk that a message takes with its deliveries and indexes: an estimate. */
  bytesPerMessage: number;
  /** Letters per second that the House and the Senate accept, each. */
  gatewayPerSecond: number;
};

export const measuredRates: Rates = {
  messagesPerSite: 298,
  pagesPerSite: 15_000,
  lettersPerWorker: 1_800,
  messagesPerDatabase: 298,
  bytesPerMessage: 6_500,
  gatewayPerSecond: 5,
};

/** A day of messages and its distribution. */
export type BusyDay = {
  messages: number;
  /** Share of the day's messages in the busiest hour, as after a broadcast. */
  busiestHour: number;
  /** Pages that a visitor opens for each message that is sent. */
  pagesPerMessage: number;
  /** Rent of a machine with two cores, per hour. */
  dollarsPerMachineHour: number;
  /** Days for which messages are kept. */
  keptDays: number;
};

export const broadcast: BusyDay = {
  messages: 10_000_000,
  busiestHour: 0.25,
  pagesPerMessage: 8,
  dollarsPerMachineHour: 0.08,
  keptDays: 90,
};

export type Part = {
  name: string;
  needed: number;
  /** Capacity of one machine or receiver. */
  given: number;
  unit: string;
  /** Ratio of needed to given. */
  load: number;
  answer: string;
};

export type CapacityModel = {
  /** Most overloaded first. */
  parts: Part[];
  sites: number;
  workers: number;
  houseDays: number;
  senateDays: number;
  gigabytes: number;
  dollarsPerDay: number;
};

const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 86_400;
/** Planned utilization of machines. */
const PLANNED_LOAD = 0.7;
const HOUSE_LETTERS = 1;
const SENATE_LETTERS = 2;
/** A letter to an office's online system may wait for its turn that long (lib/delivery/status.ts). */
const QUEUE_DAYS = 30;

/** The overloaded parts, the time to empty the queues, and the cost. */
export function modelCapacity(crowd: BusyDay, rates: Rates): CapacityModel {
  const perSecond = (crowd.messages * crowd.busiestHour) / HOUR_SECONDS;
  const pages = perSecond * crowd.pagesPerMessage;
  const machines = (needed: number, given: number) => Math.ceil(needed / (given * PLANNED_LOAD));
  const sites = machines(perSecond, rates.messagesPerSite);
  // A notice to the supporter goes by email; letters go by the online systems.
  const notices = crowd.messages / DAY_SECONDS;
  const workers = Math.max(2, machines(notices, rates.lettersPerWorker));
  const daysAt = (letters: number) => letters / rates.gatewayPerSecond / DAY_SECONDS;
  const houseDays = daysAt(crowd.messages * HOUSE_LETTERS);
  const senateDays = daysAt(crowd.messages * SENATE_LETTERS);
  const gigabytes = (crowd.messages * rates.bytesPerMessage) / 1e9;
  const part = (name: string, [needed, given, unit]: [number, number, string], answer: string) => ({
    name,
    needed,
    given,
    unit,
    load: needed / given,
    answer,
  });
  const gateway = `CWC_PER_SECOND up to 10, if its operator agrees; letters wait for up to ${QUEUE_DAYS} days, then the supporter sends them`;
  const parts = [
    part('Senate online system', [senateDays, 1, 'days of letters'], gateway),
    part('House online system', [houseDays, 1, 'days of letters'], gateway),
    part(
      'sites, storing messages',
      [perSecond, rates.messagesPerSite, '/s'],
      `${sites} sites with WORKER=off behind the proxy; beyond that MAX_REQUESTS answers 503 with Retry-After`,
    ),
    part(
      'database, storing messages',
      [perSecond, rates.messagesPerDatabase, '/s'],
      'DATABASE_URL to a machine with more cores and a fast disk',
    ),
    part(
      'sites, public pages',
      [pages, rates.pagesPerSite, '/s'],
      'a CDN in front: public pages have a Cache-Control header',
    ),
    part(
      'workers, email',
      [notices, rates.lettersPerWorker, '/s'],
      `${workers} workers; the mail provider's own limit comes first`,
    ),
  ];
  const hours = (sites + workers) * 24 + 4 * 24;
  return {
    parts: parts.sort((one, other) => other.load - one.load),
    sites,
    workers,
    houseDays,
    senateDays,
    gigabytes,
    dollarsPerDay: hours * crowd.dollarsPerMachineHour,
  };
}
