import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { FailureCode } from '@/lib/delivery/channel';

/** A report about one email that our server sent, from any reporter and through any path. */
export type Report = {
  /** The reporter's own ID: the same no matter how often, or by which path, the report arrives. */
  id: string;
  /** When the report was written; a report without a date counts as new. */
  at?: Date;
  /** Our delivery, if the report names our Message-ID. */
  deliveryId?: string;
  /** The ID that the first server assigned when it accepted the email. */
  providerId?: string;
  /** IDs in Message-IDs that are not ours: if a provider assigned one, its delivery has it, too. */
  renamed?: string[];
  /** The address that could not be reached, for staff who match the report by hand. */
  recipient?: string;
  /** Null unless the email was returned permanently (not delayed, delivered, or relayed). */
  failure: FailureCode | null;
  /** The server's reply; may contain addresses. */
  serverText: string;
};

const MAX_SERVER_TEXT = 500;

export const cutServerText = (text: string) => text.slice(0, MAX_SERVER_TEXT);

/** Our Message-ID is `<delivery@domain>`; the domain may have changed since. */
const OURS =
  /^\s*<?([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})@[^\s@<>]+>?\s*$/i;

const OURS_IN_TEXT =
  /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}@[\w.-]{1,190}/gi;

/** All our Message-IDs in a text. */
export const ownIdsIn = (text: string): string[] => text.match(OURS_IN_TEXT) ?? [];

/** The delivery that one of our Message-IDs names; undefined for any other Message-ID. */
export function deliveryIdIn(messageId: string): string | undefined {
  return OURS.exec(messageId)?.[1]?.toLowerCase();
}

/** Message-IDs that servers make of their ID: Postfix and sendmail from a date, Exim from an "E". */
const MADE_OF_ID = /^(?:\d{12,14}\.|E(?=\w{6}-))(.+)$/;

/**
 * IDs of a server that its own ID or a Message-ID may name, without angle brackets and the domain,
 * which not every report has: "<0100-0@email.amazonses.com>" → "0100-0". The first is the ID as given.
 */
export function serverIdsIn(id: string): string[] {
  const [local = ''] = id.trim().replace(/^<|>$/g, '').split('@');
  const [, made] = MADE_OF_ID.exec(local) ?? [];
  return [local, made ?? ''].filter(Boolean);
}

/** Each ID costs a query, and a report names one email, whose ID has few forms. */
const MAX_RENAMED = 12;

/**
 * IDs that a provider may have given to an email, of Message-IDs that are not ours. Short numbers
 * are counters that many servers use.
 * @param returned Message-IDs in the headers of the returned email or in the report's own fields.
 * @param elsewhere Message-IDs in text, which can list many short IDs that were guessed.
 */
export function renamedIn(returned: string[], elsewhere: string[] = []): string[] {
  const isLong = (id: string) => id.length >= 16;
  const ids = [
    ...returned.flatMap(serverIdsIn).filter((id) => isLong(id) || /^(?=.*[a-z]).{3,}$/i.test(id)),
    ...elsewhere.flatMap(serverIdsIn).filter(isLong),
  ];
  return [...new Set(ids)].slice(0, MAX_RENAMED);
}

/** An enhanced status code, and not a part of an IP address. */
const STATUS = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)/;

/**
 * Our failure code for an enhanced status code (RFC 3463 §3). Class 4 in a failure report means
 * that the server stopped after days of retries (RFC 3464 §2.3.3), which is as final as class 5.
 * @param reply the server's reply, which is read where the status says nothing, as Exim's 5.0.0
 */
export function failureOf(status: string, reply = ''): FailureCode {
  const [given = ''] = STATUS.exec(status) ?? [];
  const [replied = ''] = STATUS.exec(reply) ?? [];
  const code = (!given || given.endsWith('.0.0')) && replied ? replied : given;
  if (code.startsWith('4.')) return 'unavailable';
  if (code.startsWith('5.1.')) return 'bad_address';
  return code === '5.2.3' || code === '5.3.4' ? 'too_large' : 'refused';
}

export type ReportFile = { name: string; read: () => Promise<Buffer> };

/** Maildir folders with complete emails; `tmp` contains files that are still being written. */
const MAILDIR = ['new', 'cur'];

/**
 * Email files at a path: one file, every file of a folder, both folders of a Maildir, or `-` for
 * standard input.
 * @returns undefined if the path does not exist.
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

/** First line of each email in a mailbox file: a sender, if there is one, a date, and a time. */
const MBOX_FROM = String.raw`From (?:(?:"[^"\r\n]*"\S*|\S+)? +)?(?:[A-Z][a-z]{2},? [^\r\n]*|\d{4}-\d\d-\d\d[ T])\d?\d:\d\d[^\r\n]*`;
/** Line around each email in a mailbox file of MMDF. */
const MMDF = '\u0001\u0001\u0001\u0001';
const STARTS_MAILBOX = new RegExp(`^${MBOX_FROM}`);
const NEXT_EMAIL = new RegExp(String.raw`(?:^|(?:\r?\n)+)(?=${MBOX_FROM}\r?\n)`);

/** Splits a mailbox file (mbox) into emails; any other file is one email. */
export function splitMailbox(bytes: Buffer): Buffer[] {
  // One character per byte: nothing is decoded before the email declares its encoding.
  const raw = bytes
    .toString('latin1')
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .replaceAll(`${MMDF}\r\n`, '')
    .replaceAll(`${MMDF}\n`, '')
    .trimStart();
  // Old programs of the Macintosh end lines with CR.
  const text = raw.includes('\n') ? raw : raw.replaceAll('\r', '\n');
  if (!STARTS_MAILBOX.test(text)) return [Buffer.from(text, 'latin1')];
  return text
    .split(NEXT_EMAIL)
    .filter((mail) => mail.trim() !== '')
    .map((mail) => mail.replace(/^From [^\r\n]*\r?\n/, '').replace(/^>(>*From )/gm, '$1'))
    .map((mail) => Buffer.from(mail, 'latin1'));
}
