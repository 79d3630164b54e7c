import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Failure } from '@/lib/delivery/channel';

/** What somebody reports about one mail that had left us, whoever it was and however it came. */
export type Report = {
  /** The reporter's own id of it: the same however often, and by whatever way, it comes. */
  id: string;
  /** When it was written; a report without a date is taken as new. */
  at?: Date;
  /** Our delivery, where the report names our Message-ID. */
  deliveryId?: string;
  /** What the first server called the mail when it took it. */
  providerId?: string;
  /** Null unless the mail has come back for good: late, delivered, passed on. */
  failure: Failure | null;
  /** The server's own words; may hold addresses. */
  serverText: string;
};

const MAX_SERVER_TEXT = 500;

export const cutServerText = (text: string) => text.slice(0, MAX_SERVER_TEXT);

/** Our Message-ID is `<delivery@domain>`, and the domain may have been another then. */
const OURS =
  /^\s*<?([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})@[^\s@<>]+>?\s*$/i;

/** The delivery that a Message-ID of ours names; nothing for anybody else's. */
export function deliveryIdIn(messageId: string): string | undefined {
  return OURS.exec(messageId)?.[1]?.toLowerCase();
}

/**
 * Our word for an enhanced status code (RFC 3463 §3). Class 4 in a report of failure is a server
 * that has tried for days and gave up (RFC 3464 §2.3.3): it comes back as surely as class 5.
 */
export function failureOf(status: string): Failure {
  const [code = ''] = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(status) ?? [];
  if (code.startsWith('4.')) return 'unavailable';
  if (code.startsWith('5.1.')) return 'bad_address';
  return code === '5.2.3' || code === '5.3.4' ? 'too_large' : 'refused';
}

export type ReportFile = { name: string; read: () => Promise<Buffer> };

/** Where a Maildir keeps what has arrived; `tmp` holds what is still being written. */
const MAILDIR = ['new', 'cur'];

/**
 * The mails at a place: one file, every file of a folder, both parts of a Maildir, or `-` for
 * standard input.
 * @returns undefined when there is nothing at that place.
 */
export async function reportFiles(where: string): Promise<ReportFile[] | undefined> {
  if (where === '-') return [{ name: '-', read: () => buffer(process.stdin) }];
  const found = await stat(where).catch(() => undefined);
  if (!found) return undefined;
  if (!found.isDirectory()) return [fileAt(where)];
  const parts = await Promise.all(MAILDIR.map((part) => filesIn(path.join(where, part))));
  const mails = parts.flatMap((part) => part ?? []);
  return parts.some(Boolean) ? mails : filesIn(where);
}

const fileAt = (file: string): ReportFile => ({ name: file, read: () => readFile(file) });

async function filesIn(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  return entries
    ?.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => path.join(folder, name))
    .sort()
    .map(fileAt);
}
