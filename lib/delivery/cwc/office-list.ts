import { TryAgainLater } from '@/lib/delivery/channel';
import { stopChannel } from '@/lib/delivery/stopped-channels';
import type { ChannelName, PrismaClient } from '@/lib/platform/db';
import type { GatewayChamber, GatewaySettings } from '@/lib/platform/gateway-settings';
import { HOUR_MS, MINUTE_MS } from '@/lib/platform/time';
import { serverWords } from './gateway-answer';
import { askGateway, type Exchange } from './gateway-client';

type Db = Pick<PrismaClient, '$queryRaw' | '$executeRaw' | 'channelState'>;

/** An office joins or leaves now and then; nobody asks more often than the gateways like. */
const ASK_EVERY_MS = 12 * HOUR_MS;
/** After a failure. */
const ASK_AGAIN_MS = 10 * MINUTE_MS;
/** The sweep waits for it. */
const LIMIT_MS = 10_000;

const paths = { house: '/v2/offices', senate: '/active_offices' };

export type Listed =
  | { outcome: 'listed'; codes: string[] }
  /** `stops` says in fixed words that the gateway does not know our key or our network address. */
  | { outcome: 'failed'; why: string; stops?: string };

/** Whether letters to this office are taken, as far as the last good list knows. */
export async function isListed(db: Db, channel: ChannelName, code: string): Promise<boolean> {
  const state = { channel, officeCodes: { has: code } };
  return (await db.channelState.findFirst({ where: state, select: { channel: true } })) !== null;
}

/** The gateway said that the office takes no letters: it is left out until the next list. */
export async function takeOffList(db: Db, channel: ChannelName, code: string): Promise<void> {
  await db.$executeRaw`
    update "ChannelState" set "officeCodes" = array_remove("officeCodes", ${code})
    where channel = ${channel}::"ChannelName"`;
}

/**
 * Asks for the list when the kept one is old, one worker for all. A channel that was stopped is
 * left alone: its key or its address is wrong.
 */
export async function refreshOfficeList(
  db: Db,
  settings: GatewaySettings,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  const since = (ms: number) => new Date(now.getTime() - ms).toISOString();
  const claimed = await db.$executeRaw`
    insert into "ChannelState" as s (channel, "listTriedAt")
    values (${settings.channel}::"ChannelName", ${at}::timestamp)
    on conflict (channel) do update set "listTriedAt" = excluded."listTriedAt"
      where s."stoppedAt" is null and (s."listTriedAt" is null
        or s."listTriedAt" <= ${since(ASK_EVERY_MS)}::timestamp
        or (s."listTriedAt" <= ${since(ASK_AGAIN_MS)}::timestamp
          and (s."listedAt" is null or s."listedAt" < s."listTriedAt")))`;
  if (claimed > 0) await askForOffices(db, settings, now);
}

/**
 * Asks for the list now and keeps it. The last good copy stays when none comes; an empty one is
 * none, and neither is one with less than half of the offices known, unless `force` is set: it
 * would send everybody another way. A key that is not known stops the channel.
 */
export async function askForOffices(
  db: Db,
  settings: GatewaySettings,
  now: Date,
  { force = false } = {},
): Promise<Listed> {
  const { channel } = settings;
  const asked = await ask(settings);
  const listed = force ? asked : await unlessShort(db, channel, asked);
  if (listed.outcome === 'listed') {
    const known = { officeCodes: listed.codes, listedAt: now, listTriedAt: now, listFailure: null };
    await db.channelState.upsert({
      where: { channel },
      create: { channel, ...known },
      update: known,
    });
    return listed;
  }
  const failed = { listTriedAt: now, listFailure: listed.why };
  await db.channelState.upsert({
    where: { channel },
    create: { channel, ...failed },
    update: failed,
  });
  if (listed.stops) await stopChannel(db, { channel, because: listed.stops, now });
  return listed;
}

async function unlessShort(db: Db, channel: ChannelName, listed: Listed): Promise<Listed> {
  if (listed.outcome === 'failed') return listed;
  const kept = await db.channelState.findUnique({ where: { channel } });
  const [now, before] = [listed.codes.length, kept?.officeCodes.length ?? 0];
  if (now * 2 >= before) return listed;
  return { outcome: 'failed', why: `a list of ${now}, where ${before} offices were known` };
}

async function ask(settings: GatewaySettings): Promise<Listed> {
  const path = paths[settings.chamber];
  try {
    const exchange = await askGateway(settings, { method: 'GET', path, limitMs: LIMIT_MS });
    const codes = codesOf(exchange, settings);
    if (codes) return { outcome: 'listed', codes };
    return { outcome: 'failed', why: whyNot(exchange, settings), stops: barredBy(exchange) };
  } catch (problem) {
    if (!(problem instanceof TryAgainLater)) throw problem;
    return { outcome: 'failed', why: problem.serverText, stops: problem.stopReason };
  }
}

function codesOf(exchange: Exchange, { chamber }: GatewaySettings) {
  const isGood = exchange.outcome === 'answered' && exchange.status === 200 && exchange.whole;
  return isGood ? officesListed(exchange.text, chamber) : undefined;
}

function barredBy(exchange: Exchange) {
  const isBarred = exchange.outcome === 'answered' && [401, 403].includes(exchange.status);
  return isBarred ? `HTTP ${exchange.status}` : undefined;
}

function whyNot(exchange: Exchange, { key }: GatewaySettings) {
  if (exchange.outcome === 'silent') return `no answer (${exchange.why})`;
  if (exchange.status === 200) return 'HTTP 200, and no list with an office in it';
  return `HTTP ${exchange.status}: ${serverWords(exchange.text, key)}`;
}

const forms = { house: /^H?([A-Z]{2}\d\d)$/, senate: /^S?([A-Z]{2}0[1-3])$/ };
const letters = { house: 'H', senate: 'S' };

/**
 * The codes of the offices that take part. The House lists plain codes, the Senate objects with a
 * name; either form is taken from both, and a code that lacks its first letter, as "MP00" once did,
 * gets it. What is no code of an office of this chamber is passed over.
 * @returns undefined when there is no code at all: a chamber in which nobody takes part is an error
 *   of the list.
 */
export function officesListed(text: string, chamber: GatewayChamber): string[] | undefined {
  const entries = readArray(text);
  const codes = entries.map((entry) => forms[chamber].exec(codeOf(entry))?.[1]);
  const listed = [...new Set(codes.filter(Boolean))].map((code) => `${letters[chamber]}${code}`);
  return listed.length > 0 ? listed.sort() : undefined;
}

function readArray(text: string): unknown[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}

function codeOf(entry: unknown): string {
  const code = (entry as { office_code?: unknown } | null)?.office_code ?? entry;
  return typeof code === 'string' ? code.trim().toUpperCase() : '';
}
