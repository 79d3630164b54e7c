/** What a place in a letter could tell. */
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

/** A place that could identify the writer or others; `start` and `end` count code units. */
export type Finding = { kind: FindingKind; start: number; end: number; text: string };

/** Part of the text of `searchable-text.ts`, before it is mapped back to what was typed. */
export type Span = { start: number; end: number };
