import { db } from '@/lib/platform/db';
import { mailMode } from '@/lib/platform/env';
import { errorName, log } from '@/lib/platform/log';

/** A lookup answers without the database rather than keep a visitor waiting for it. */
const PATIENCE_MS = 2_000;

/**
 * Addresses that staff set for these members, by bioguide. Empty in capture mode, where none is
 * used, and when the database does not answer.
 */
export async function readOfficeEmails(bioguides: string[]): Promise<ReadonlyMap<string, string>> {
  if (mailMode() === 'capture') return new Map();
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer()), PATIENCE_MS);
  });
  try {
    return await Promise.race([queryEmails(bioguides), patience]);
  } catch (problem) {
    log.error('office_emails_unavailable', { error: errorName(problem) });
    return new Map();
  } finally {
    clearTimeout(timer);
  }
}

async function queryEmails(bioguides: string[]) {
  const rows = await db().office.findMany({
    where: { bioguide: { in: bioguides }, email: { not: null } },
    select: { bioguide: true, email: true },
  });
  return new Map(rows.map(({ bioguide, email }) => [bioguide ?? '', email ?? '']));
}

class NoAnswer extends Error {
  override name = 'NoAnswer';
}
