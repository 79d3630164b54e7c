/** What a place in a letter could tell. */
export const traceKinds = [
  'case_number',
  'birth',
  'phone',
  'email',
  'link',
  'street',
  'minor',
  'name',
] as const;

export type TraceKind = (typeof traceKinds)[number];

/** A place that could identify the writer or others; `start` and `end` count code units. */
export type Trace = { kind: TraceKind; start: number; end: number; text: string };

/** A place in the plain text of `plain-text.ts`, before it is led back to what was typed. */
export type Place = { start: number; end: number };
