import { readRosterAge } from '@/lib/offices/seats';
import { type ChannelName, type DeliveryStatus, db } from '@/lib/platform/db';

type Row = { channel: ChannelName; status: DeliveryStatus; letters: number; oldestSeconds: number };

/**
 * Deliveries by channel and status, age of the oldest queued one, and age of the member data, in
 * Prometheus format.
 */
export async function prometheusText(): Promise<string> {
  const rows = await db().$queryRaw<Row[]>`
    select channel, status, count(*)::int as letters,
      extract(epoch from (now() at time zone 'utc') - min("statusSince"))::int as "oldestSeconds"
    from "Delivery" where kind = 'letter' group by channel, status order by channel, status`;
  const waiting = rows.filter(({ status }) => status === 'queued');
  const oldest = Math.max(0, ...waiting.map(({ oldestSeconds }) => oldestSeconds));
  return [
    '# HELP campaign_letters Letters by channel and state.',
    '# TYPE campaign_letters gauge',
    ...rows.map(
      ({ channel, status, letters }) =>
        `campaign_letters{channel="${channel}",status="${status}"} ${letters}`,
    ),
    '# HELP campaign_oldest_waiting_seconds Time the oldest waiting letter has waited.',
    '# TYPE campaign_oldest_waiting_seconds gauge',
    `campaign_oldest_waiting_seconds ${oldest}`,
    '# HELP campaign_roster_age_days Days since the members of Congress were known to be right.',
    '# TYPE campaign_roster_age_days gauge',
    `campaign_roster_age_days ${await readRosterAge()}`,
    '',
  ].join('\n');
}
