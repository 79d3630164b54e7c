import type { Campaign } from '@/lib/platform/db';
import { type Env, env, isFromEnvironment, operator, type StorableName } from '@/lib/platform/env';
import { type CampaignRow, readRow } from './campaign-row';
import { lookPath } from './colors';
import { copy } from './copy';
import type { Language } from './languages';
import { type Logo, logoOf } from './logo';
import { WASHINGTON } from './opening-hours';

/** Settings that staff may override after the site was started. */
export type Overrides = Pick<
  Campaign,
  | 'operatorName'
  | 'operatorAddress'
  | 'operatorContact'
  | 'replyTo'
  | 'keepMessagesDays'
  | 'limitMessagesPerHour'
  | 'limitDraftsPerHour'
  | 'limitLookupsPerHour'
  | 'limitCallsPerHour'
  | 'embedOrigins'
  | 'siteNameEn'
  | 'siteNameEs'
  | 'accentColor'
  | 'groundColor'
  | 'goal'
  | 'logo'
  | 'timeZone'
>;

export type Operator = NonNullable<ReturnType<typeof operator>>;

/** Settings in force: those of staff, otherwise the environment's. */
export type Settings = {
  /** The operator; undefined until name, address, and contact are all set. */
  operator: Operator | undefined;
  /** Name alone, for emails. */
  operatorName: string | undefined;
  /** Reply address of the site's emails; none if not set. */
  replyTo: string | undefined;
  keepMessagesDays: number;
  /** Per network and hour. */
  limits: { messages: number; drafts: number; lookups: number; calls: number };
  /** Sites that may show the start form in a frame; none if not set. */
  embedOrigins: string[];
  /** Name of the site, if staff set one. */
  siteName: Partial<Record<Language, string>>;
  /** Logo of the organization; none if staff set none. */
  logo: Logo | undefined;
  /** Style sheet with staff's colors. */
  lookPath: string | undefined;
  /** Goal for the number of messages and calls, shown on the landing page. */
  goal: number | undefined;
  /** Time zone of the campaign's dates. */
  timeZone: string;
};

/** Settings of staff that an environment variable overrides. */
const variables = {
  operatorName: 'OPERATOR_NAME',
  operatorAddress: 'OPERATOR_ADDRESS',
  operatorContact: 'OPERATOR_CONTACT',
  keepMessagesDays: 'KEEP_MESSAGES_DAYS',
} as const satisfies Partial<Record<keyof Overrides, StorableName>>;

/** Environment variable that decides a setting now; undefined if staff decide. */
export function decidingVariable(name: string): StorableName | undefined {
  const variable = Object.hasOwn(variables, name) && variables[name as keyof typeof variables];
  return variable && isFromEnvironment(variable) ? variable : undefined;
}

/** Name of the site: staff's own, even if they set it only in the other language. */
export function siteNameIn({ siteName }: Pick<Settings, 'siteName'>, language: Language): string {
  return siteName[language] ?? siteName.en ?? siteName.es ?? copy(language).site.name;
}

export function settingsOf(row: Partial<Overrides> | undefined, of: Env = env()): Settings {
  const set = <Name extends keyof typeof variables>(name: Name) =>
    decidingVariable(name) ? undefined : row?.[name];
  const named = {
    ...of,
    OPERATOR_NAME: set('operatorName') ?? of.OPERATOR_NAME,
    OPERATOR_ADDRESS: set('operatorAddress') ?? of.OPERATOR_ADDRESS,
    OPERATOR_CONTACT: set('operatorContact') ?? of.OPERATOR_CONTACT,
  };
  return {
    operator: operator(named),
    operatorName: named.OPERATOR_NAME,
    replyTo: row?.replyTo ?? undefined,
    keepMessagesDays: set('keepMessagesDays') ?? of.KEEP_MESSAGES_DAYS,
    limits: {
      messages: row?.limitMessagesPerHour ?? of.LIMIT_MESSAGES_PER_HOUR,
      drafts: row?.limitDraftsPerHour ?? of.LIMIT_DRAFTS_PER_HOUR,
      lookups: row?.limitLookupsPerHour ?? of.LIMIT_LOOKUPS_PER_HOUR,
      calls: row?.limitCallsPerHour ?? of.LIMIT_CALLS_PER_HOUR,
    },
    embedOrigins: row?.embedOrigins?.split(' ') ?? [],
    siteName: { en: row?.siteNameEn ?? undefined, es: row?.siteNameEs ?? undefined },
    lookPath: lookPath(row?.accentColor ?? null, row?.groundColor ?? null),
    logo: logoOf(row?.logo),
    goal: row?.goal ?? undefined,
    timeZone: row?.timeZone ?? WASHINGTON,
  };
}

/** Lifetime of the cache; a change on another machine shows within this time. */
const KEPT_MS = 1_000;
/** `at` is by the monotonic clock, so that a clock that is set does not keep old settings in force. */
let kept: { at: number; row: Promise<CampaignRow | undefined> } | undefined;

/**
 * Settings in force, at most a second old: for routes that need nothing else of the campaign and
 * should not query the database again for each request.
 * @throws when the database does not answer
 */
export async function readSettings(of?: Parameters<typeof readRow>[0]): Promise<Settings> {
  const now = performance.now();
  if (!kept || now - kept.at >= KEPT_MS) kept = { at: now, row: readRow(of) };
  const { row } = kept;
  try {
    return settingsOf(await row);
  } catch (problem) {
    forgetSettings();
    throw problem;
  }
}

/**
 * Clears the cache after a change. The framework's modules and the server's each keep their own, so
 * a change is in force in the other one within a second.
 */
export function forgetSettings() {
  kept = undefined;
}
