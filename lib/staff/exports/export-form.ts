import { z } from 'zod';
import { outgoingText } from '@/lib/platform/text';
import {
  type ExportKind,
  exportKinds,
  MAX_EXPORT_REASON,
  MIN_EXPORT_REASON,
} from './export-fields';
import { formats } from './formats';
import type { ExportFilters } from './matches';
import { optInExport } from './opt-in-export';
import { deliveryExport, messageExport } from './read-exports';
import type { ExportSource } from './source';

const kind = z.enum(exportKinds, 'missing');

/** Kind of export in the address bar; messages by default. */
export function readExportKind(text: string | undefined): ExportKind {
  return kind.catch('messages').parse(text);
}

/** Source of the requested kind. */
export function exportOf(
  what: ExportKind,
  filters: ExportFilters,
  withPersons: boolean,
): ExportSource {
  if (what === 'messages') return messageExport(filters, withPersons);
  if (what === 'deliveries') return deliveryExport(filters, withPersons);
  return optInExport(filters);
}

/** Form that starts an export. Problems are keys (lib/staff/exports/export-labels.ts). */
export const exportForm = z.object({
  what: kind,
  format: z.enum(formats, 'missing'),
  persons: z
    .string()
    .optional()
    .transform((ticked) => ticked === 'yes'),
  exportReason: z
    .string()
    .default('')
    .transform(outgoingText)
    .pipe(
      z.string().min(1, 'missing').min(MIN_EXPORT_REASON, 'short').max(MAX_EXPORT_REASON, 'long'),
    ),
});

/** Address of the page with these filters. */
export function exportsPath(what: ExportKind, filters: Record<string, string>): string {
  return `/staff/exports?${new URLSearchParams({ what, ...filters })}`;
}
