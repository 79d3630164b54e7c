import { statfs } from 'node:fs/promises';
import { thisHost } from '@/lib/delivery/outbox/worker-id';
import { env } from '@/lib/platform/env';
import type { Check } from './finding';

/** As `statfs` has it: blocks in all, those that we may still fill, and bytes of one. */
export type Disk = { blocks: number; bavail: number; bsize: number };

const GB = 1024 ** 3;
const MIN_SHARE = 0.1;
const MIN_BYTES = GB;
/** The alert stays until a fifth more than the least is free. */
const FINE = 1.2;
/** A machine that is gone cannot say that its disk is mended: after a week any other one does. */
const FORGOTTEN_MS = 7 * 24 * 3_600_000;

/** Whether the disk of the data folder is nearly full: letters in capture mode and the database. */
export function checkDisk(now: Date, read: () => Promise<Disk> = readDisk): Check {
  return {
    kind: 'disk_full',
    async find() {
      const { blocks, bavail, bsize } = await read();
      const free = bavail * bsize;
      const isBelow = (factor: number) =>
        free < MIN_BYTES * factor || bavail < blocks * MIN_SHARE * factor;
      if (!isBelow(FINE)) return [];
      const detail = `${(free / GB).toFixed(1)} GB of ${((blocks * bsize) / GB).toFixed(1)} GB free`;
      return [{ subject: thisHost, detail, isBad: isBelow(1) }];
    },
    mayEnd: ({ subject, createdAt }) =>
      subject === thisHost || now.getTime() - createdAt.getTime() > FORGOTTEN_MS,
  };
}

const readDisk = (): Promise<Disk> => statfs(env().DATA_DIR);
