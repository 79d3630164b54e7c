import type { Channels } from '@/lib/delivery/channels';
import type { PrismaClient } from '@/lib/platform/db';
import { maintain, maintainMachine } from '@/lib/worker/maintenance';

/** A minute's maintenance as one worker alone does it: for its machine, then for the site. */
export async function sweep(db: PrismaClient, channels: Channels, now: Date): Promise<void> {
  await maintainMachine(db, channels, now);
  await maintain(db, channels, now);
}
