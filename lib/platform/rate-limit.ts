import { db, type PrismaClient, prepared } from './db';
import { behind, limitFactor, PROXY_LIMIT_FACTOR, shortNetwork, throughProxy } from './network';
import { keyedHash } from './secrets';
import { HOUR_MS, WRITER_WAIT_MS, within } from './time';

export type RateResult = {
  allowed: boolean;
  /** Requests in this window, including this one. */
  count: number;
  retryAfterSeconds: number;
};

/** `amount`: number of actions to count at once. */
type CountOptions = { now?: Date; amount?: number };

/**
 * Counts one action of `who` in `bucket` within the hour. The count is in the database, so that it
 * holds for all machines together, and under a hash with a daily key, so that the table reveals no
 * address.
 * @throws when the database does not answer: a limiter that cannot count must not allow
 */
export async function countAgainstLimit(
  bucket: string,
  who: string,
  limitPerHour: number,
  { now = new Date(), amount = 1 }: CountOptions = {},
): Promise<RateResult> {
  const windowStart = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS);
  const day = windowStart.toISOString().slice(0, 10);
  const key = `${bucket}:${keyedHash(`rate ${day}`, bucket, who).slice(0, 32)}`;
  // Asynchronous commit: a crash of the database may lose the counts of its last half second, but
  // requests of one busy network do not wait for each other's disk writes.
  const counted = db().$queryRaw<{ count: number }[]>`
    ${prepared} with async_commit as materialized (select set_config('synchronous_commit', 'off', true))
    insert into "RateCount" ("key", "windowStart", "count")
    select ${key}, ${windowStart}, ${amount}::int from async_commit
    on conflict ("key", "windowStart") do update set "count" = "RateCount"."count" + ${amount}
    returning "count"`;
  const [row] = await within(WRITER_WAIT_MS, counted);
  const left = windowStart.getTime() + HOUR_MS - now.getTime();
  const count = row?.count ?? Number.POSITIVE_INFINITY;
  return {
    allowed: count <= limitPerHour,
    count,
    retryAfterSeconds: Math.max(1, Math.ceil(left / 1000)),
  };
}

/**
 * Factor of the limit for a /48: a provider assigns one customer up to a /48, which contains
 * 65,536 of our /64 networks.
 */
const WIDE_LIMIT_FACTOR = 4;
/** Network around this one that has a limit too, with the factor of the limit. */
function widerNetwork(network: string): [network: string, factor: number] | undefined {
  const { before, proxy } = throughProxy(network);
  if (proxy) return before ? [behind(proxy), PROXY_LIMIT_FACTOR] : undefined;
  return network.endsWith('::/64') ? [shortNetwork(network), WIDE_LIMIT_FACTOR] : undefined;
}

/**
 * Counts one action of a network. An IPv6 network also counts toward the /48 around it, whose limit
 * is four times as high, so that one customer cannot evade the limit by changing the /64; an address
 * that may be forged also counts toward its proxy.
 * @param network as returned by `networkOf`
 * @returns the count of the network itself, or a wider one's over its limit, divided by its factor
 */
export async function countAgainstNetworkLimit(
  bucket: string,
  network: string,
  limitPerHour: number,
  options: CountOptions = {},
): Promise<RateResult> {
  const take = async (counted: string, factor: number) => {
    const all = await countAgainstLimit(bucket, counted, limitPerHour * factor, options);
    return { ...all, count: Math.ceil(all.count / factor) };
  };
  const own = await take(network, limitFactor(network));
  const wider = widerNetwork(network);
  if (!own.allowed || !wider) return own;
  const wide = await take(...wider);
  return wide.allowed ? own : wide;
}

/** Deletes expired windows. */
export async function deleteOldCounts(of: Pick<PrismaClient, 'rateCount'>, now: Date) {
  const before = new Date(now.getTime() - HOUR_MS);
  await of.rateCount.deleteMany({ where: { windowStart: { lt: before } } });
}
