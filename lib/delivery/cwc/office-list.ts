import { TryAgainLater } from '@/lib/delivery/channel';
import { stopChannel } from '@/lib/delivery/stopped-channels';
import type { ChannelName, PrismaClient } from '@/lib/platform/db';
import type { GatewayChamber, GatewaySettings } from '@/lib/platform/gateway-settings';
import { CLOCK_TOLERANCE_MS, HOUR_MS, MINUTE_MS } from '@/lib/platform/time';
import { serverWords } from './gateway-answer';
import { askGateway, type Exchange } from './gateway-client';

type Db = Pick<PrismaClient, '$queryRaw' | '$executeRaw' | 'channelState'>;

/** Refresh interval: offices rarely join or leave, and the gateways limit requests. */
const ASK_EVERY_MS = 12 * HOUR_MS;
/** Retry interval after a failure. */
const ASK_AGAIN_MS = 10 * MINUTE_MS;
/** Time limit: the sweep waits for the response. */
const LIMIT_MS = 10_000;

const paths = { house: '/v2/offices', senate: '/active_offices' };

type OfficeListResult =
  | { outcome: 'listed'; codes: string[] }
  /** `stops`: fixed text that says that the gateway does not accept our key or network address. */
  | { outcome: 'failed'; why: string; stops?: string };

/** Whether the office accepts messages, according to the last valid list. */
export async function isListed(db: Db, channel: ChannelName, code: string): Promise<boolean> {
  const state = { channel, officeCodes: { has: code } };
  return (await db.channelState.findFirst({ where: state, select: { channel: true } })) !== null;
}

/** Removes an office that, according to the gateway, accepts no messages, until the next list. */
export async function takeOffList(db: Db, channel: ChannelName, code: string): Promise<void> {
  await db.$executeRaw`
    update "ChannelState" set "officeCodes" = array_remove("officeCodes", ${code})
    where channel = ${channel}::"ChannelName"`;
}

/**
 * Requests the list if the stored one is old, or from the future; one worker does it for all. A
 * stopped channel is skipped, since its key or network address is wrong.
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
        or s."listTriedAt" > ${since(-CLOCK_TOLERANCE_MS)}::timestamp
        or s."listTriedAt" <= ${since(ASK_EVERY_MS)}::timestamp
        or (s."listTriedAt" <= ${since(ASK_AGAIN_MS)}::timestamp
          and (s."listedAt" is null or s."listedAt" < s."listTriedAt")))`;
  if (claimed > 0) await requestOfficeList(db, settings, { now });
}

/**
 * Requests the list now and stores it. The last valid list is kept if the request fails, if the
 * list is empty, or if it has less than half of the known offices (unless `force` is set), since
 * such a list would reroute almost every delivery. An unknown key stops the channel.
 */
export async function requestOfficeList(
  db: Db,
  settings: GatewaySettings,
  { now, force = false }: { now: Date; force?: boolean },
): Promise<OfficeListResult> {
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

async function unlessShort(
  db: Db,
  channel: ChannelName,
  listed: OfficeListResult,
): Promise<OfficeListResult> {
  if (listed.outcome === 'failed') return listed;
  const kept = await db.channelState.findUnique({ where: { channel } });
  const [now, before] = [listed.codes.length, kept?.officeCodes.length ?? 0];
  if (now * 2 >= before) return listed;
  return { outcome: 'failed', why: `a list of ${now}, where ${before} offices were known` };
}

async function ask(settings: GatewaySettings): Promise<OfficeListResult> {
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
 * Codes of the participating offices. The House lists plain codes, the Senate objects with a name;
 * both formats are accepted from either. A code without its first letter, as "MP00" once was, is
 * completed. Anything that is not an office code of this chamber is skipped.
 * @returns undefined if there is no code, since a chamber without any office means an error in the
 * list.
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
