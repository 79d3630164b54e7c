import type { Channels } from '@/lib/delivery/channels';
import type { PrismaClient } from '@/lib/platform/db';
import { maintain, maintainMachine } from '@/lib/worker/maintenance';

/**
 * One minute's maintenance as a single worker does it, first for its machine, then for the site.
 */
export async function sweep(db: PrismaClient, channels: Channels, now: Date): Promise<void> {
  await maintainMachine(db, channels, now);
  await maintain(db, channels, now);
}
