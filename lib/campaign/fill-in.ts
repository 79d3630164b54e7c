/** What the placeholders of an edition's words stand for. */
export type OfficeValues = {
  /** "Representative", as one says it before the name; in Spanish, the office that is held. */
  title: string;
  member: string;
  /** Where the caller lives. */
  town: string;
  state: string;
};

/** Lines with {{title}}, {{member}}, {{town}} and {{state}} filled in. */
export function fillIn(lines: readonly string[], values: OfficeValues): string[] {
  return lines.map((line) =>
    line.replace(/\{\{(title|member|town|state)\}\}/g, (_, key: keyof OfficeValues) => values[key]),
  );
}
