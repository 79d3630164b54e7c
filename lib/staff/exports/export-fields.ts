/** Long enough to say something, short enough to be read in a list. */
export const EXPORT_REASON_LEAST = 6;
export const EXPORT_REASON_MOST = 500;

export const exportKinds = ['messages', 'deliveries', 'opt-ins'] as const;
export type ExportKind = (typeof exportKinds)[number];
