/** Long enough to be meaningful, short enough to read in a list. */
export const MIN_EXPORT_REASON = 6;
export const MAX_EXPORT_REASON = 500;

export const exportKinds = ['messages', 'deliveries', 'opt-ins'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** Saved exports: maximum length of a name, and maximum number. */
export const MAX_EXPORT_NAME = 80;
export const MAX_SAVED_EXPORTS = 100;
