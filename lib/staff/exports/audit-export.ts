import { type AuditLine, db } from '@/lib/platform/db';
import { actionSentence } from '@/lib/staff/audit/action-labels';
import type { AuditFilters } from '@/lib/staff/audit/audit-filters';
import { auditMatching, newestFirst, olderLines } from '@/lib/staff/audit/list-audit';
import { type Column, type ExportSource, exportSource, ROWS_BATCH } from './formats';

const json = (value: unknown) => (value === null ? null : JSON.stringify(value));

export const auditColumns: readonly Column<AuditLine>[] = [
  {
    name: 'at',
    meaning: 'When (UTC)',
    example: '2026-11-24T04:50:00.000Z',
    read: (line) => line.at,
  },
  { name: 'line', meaning: 'ID of the line', example: '019ab1c2-…', read: (line) => line.id },
  {
    name: 'who',
    meaning: 'Name at that time, or the automatic task',
    example: 'Ada Sample',
    read: (line) => line.actor,
  },
  {
    name: 'account',
    meaning: 'ID of the account; empty if no one was signed in',
    example: '4f1c…',
    read: (line) => line.actorId,
  },
  {
    name: 'network',
    meaning: 'Network address, shortened',
    example: '203.0.113.0/24',
    read: (line) => line.network,
  },
  {
    name: 'action',
    meaning: 'Code of the action',
    example: 'message.rejected',
    read: (line) => line.action,
  },
  {
    name: 'words',
    meaning: 'The action, as text',
    example: 'Rejected a message',
    read: (line) => actionSentence(line.action),
  },
  {
    name: 'subject',
    meaning: 'What it is about: a reference, a seat, or a staff email address',
    example: 'K7RM-2XQD',
    read: (line) => line.subject,
  },
  {
    name: 'reason',
    meaning: 'Reason, if one was asked for',
    example: 'It threatens someone',
    read: (line) => line.reason,
  },
  {
    name: 'before',
    meaning: 'Values before (JSON)',
    example: '{"held":2}',
    read: (line) => json(line.before),
  },
  {
    name: 'after',
    meaning: 'Values after (JSON)',
    example: '{"rejected":2}',
    read: (line) => json(line.after),
  },
];

/** Audit entries that match the filters, newest first. */
export function auditExport(filters: AuditFilters): ExportSource {
  return exportSource(auditColumns, {
    count: async () => db().auditLine.count({ where: await auditMatching(filters) }),
    async *batches() {
      const where = await auditMatching(filters);
      let last: AuditLine | undefined;
      do {
        const lines = await db().auditLine.findMany({
          where: last ? { AND: [where, olderLines(last)] } : where,
          orderBy: newestFirst,
          take: ROWS_BATCH,
        });
        if (lines.length > 0) yield lines;
        last = lines.length === ROWS_BATCH ? lines.at(-1) : undefined;
      } while (last);
    },
  });
}
