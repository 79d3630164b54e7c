import type { Edition } from './edition';

type Of = { chamber: 'house' | 'senate'; carriedIt: boolean };

/** Call script for one office: a request, or thanks to a member who carried the Act. */
export function callScript(
  { script, thanks }: Pick<Edition, 'script' | 'thanks'>,
  { chamber, carriedIt }: Of,
  values: OfficeValues,
): string[] {
  return fillIn((carriedIt ? thanks : script)[chamber], values);
}

/** A request for a meeting, to copy: what only the writer knows stands in brackets. */
export function meetingRequest(
  { meeting, requests }: Pick<Edition, 'meeting' | 'requests'>,
  { chamber, carriedIt }: Of,
  values: OfficeValues,
): string {
  const request = requests?.[carriedIt ? 'thanks' : 'ask'][chamber] ?? '';
  const lines = meeting.map((line) => line.replace('{{request}}', request));
  return fillIn(lines, values).join('\n\n');
}

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
