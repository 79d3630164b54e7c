/** Kinds of identifying details in a message. */
export const findingKinds = [
  'case_number',
  'birth',
  'phone',
  'email',
  'link',
  'street',
  'minor',
  'name',
] as const;

export type FindingKind = (typeof findingKinds)[number];

/** A detail that could identify the writer or others; `start` and `end` are in code units. */
export type Finding = { kind: FindingKind; start: number; end: number; text: string };

/** A range in the text of `searchable-text.ts`, before it is mapped back to the typed text. */
export type Span = { start: number; end: number };
