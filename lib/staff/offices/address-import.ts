import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { lockRoster } from '@/lib/offices/loaded-roster';
import { writeOfficeEmail } from '@/lib/offices/office-email';
import { bodyKind } from '@/lib/platform/answers';
import { db, type Prisma } from '@/lib/platform/db';
import { keyFor, seal, unseal } from '@/lib/platform/secrets';
import { HOUR_MS } from '@/lib/platform/time';
import type { Staff } from '@/lib/staff/access/require-staff';
import { recordAudit } from '@/lib/staff/audit';
import type { AddressLine } from './address-file';
import { type AddressReport, reportOn } from './address-report';

/** Time in which an import must be confirmed. */
const KEPT_MS = HOUR_MS;

const linesSchema = z.array(
  z.object({
    line: z.number(),
    office: z.string(),
    email: z.string(),
    isTooWide: z.boolean(),
  }),
);

const keyOfImports = () => keyFor('staff address import');

/**
 * Keeps what a file says until it is confirmed, among the drafts of visitors, which are swept when
 * their time is over; no key of theirs opens it.
 * @returns its id
 */
export async function keepImport(lines: AddressLine[], now = new Date()): Promise<string> {
  const sealed = new Uint8Array(seal(JSON.stringify(lines), keyOfImports()));
  const expiresAt = new Date(now.getTime() + KEPT_MS);
  return (await db().draft.create({ data: { sealed, expiresAt }, select: { id: true } })).id;
}

/** A kept file and what it would do to the offices as they are now; nothing when it is gone. */
export function findImport(id: string): Promise<AddressReport | undefined> {
  return readImport(db(), id, new Date());
}

type Reading = Pick<Prisma.TransactionClient, 'draft' | 'office'>;

async function readImport(tx: Reading, id: string, now: Date) {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await tx.draft.findUnique({ where: { id } });
  const plain = row && row.expiresAt > now ? unseal(row.sealed, keyOfImports()) : undefined;
  if (!plain) return undefined;
  const select = { seat: true, bioguide: true, name: true, email: true };
  return reportOn(linesSchema.parse(JSON.parse(plain)), await tx.office.findMany({ select }));
}

export type Imported = 'addresses_imported' | 'import_gone' | 'import_changed' | 'import_faulty';

/**
 * Does all that a kept file says, or nothing: not when a line is wrong, and not when it comes to
 * something else by now than what was shown. It can be done once.
 * @param mark of the report that was confirmed
 */
export async function applyImport(
  { id, mark }: { id: string; mark: string },
  by: Staff,
  now = new Date(),
): Promise<Imported> {
  return db().$transaction(
    async (tx) => {
      // No seat changes hands meanwhile, and no other file is imported at the same time.
      await lockRoster(tx);
      const report = await readImport(tx, id, now);
      if (!report) return 'import_gone';
      if (report.faults > 0) return 'import_faulty';
      if (report.mark !== mark) return 'import_changed';
      for (const { seat, after } of report.changes) await writeOfficeEmail(tx, seat, after);
      await tx.draft.delete({ where: { id } });
      await recordAudit(tx, by, {
        action: 'offices.imported',
        before: Object.fromEntries(report.changes.map(({ seat, before }) => [seat, before])),
        after: {
          counts: countEffects(report),
          ...Object.fromEntries(report.changes.map(({ seat, after }) => [seat, after])),
        },
      });
      return 'addresses_imported';
    },
    // Every seat of Congress, one statement each.
    { timeout: 30_000 },
  );
}

/** How many lines do what, faults counted together. */
export function countEffects({ lines }: Pick<AddressReport, 'lines'>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { effect } of lines) {
    const key = effect ?? 'faults';
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

type Upload = { bytes: Uint8Array; pasted: string; problem?: 'missing' | 'both' };

/** A file or pasted lines; a body that is no form, or a broken one, has neither. */
export async function readUpload(request: Request): Promise<Upload> {
  const none = { bytes: new Uint8Array(), pasted: '' };
  if (bodyKind(request.headers) !== 'form') return { ...none, problem: 'missing' };
  const form = await request.formData().catch(() => new FormData());
  const [file, text] = [form.get('file'), form.get('pasted')];
  // Without a choice a browser sends an empty file.
  const bytes = file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : none.bytes;
  const pasted = typeof text === 'string' ? text : '';
  const isPasted = pasted.trim() !== '';
  if (bytes.length > 0 && isPasted) return { bytes, pasted, problem: 'both' };
  if (bytes.length === 0 && !isPasted) return { bytes, pasted, problem: 'missing' };
  return { bytes: isPasted ? new TextEncoder().encode(pasted) : bytes, pasted };
}

/**
 * The present addresses in the form that can be imported again, a line for every filled seat, with
 * the member's name for who edits it. With a byte order mark, without which spreadsheets take it
 * for another encoding.
 */
export async function writeAddressFile(): Promise<string> {
  const offices = await db().office.findMany({
    where: { bioguide: { not: null } },
    select: { seat: true, email: true, name: true },
    orderBy: [{ state: 'asc' }, { chamber: 'asc' }, { seat: 'asc' }],
  });
  return stringify(
    offices.map(({ seat, email, name }) => [seat, email ?? 'none', name]),
    {
      bom: true,
      header: true,
      columns: ['office', 'email', 'member'],
      record_delimiter: 'windows',
      escape_formulas: true,
    },
  );
}
