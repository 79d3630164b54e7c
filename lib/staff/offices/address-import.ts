import { z } from 'zod';
import { lockRoster } from '@/lib/offices/loaded-roster';
import { writeOfficeEmail } from '@/lib/offices/office-email';
import { db, type Prisma } from '@/lib/platform/db';
import { keyFor, seal, unseal } from '@/lib/platform/secrets';
import type { Staff } from '@/lib/staff/access/require-staff';
import { recordAudit } from '@/lib/staff/audit';
import type { AddressLine } from './address-file';
import { type AddressReport, reportOn } from './address-report';

/** So long a file waits for somebody to confirm it. */
const KEPT_MS = 3_600_000;

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
      // Nobody gets into a seat meanwhile, and no other file is done at the same time.
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
