import type { Edition } from './edition';

type Of = { chamber: 'house' | 'senate'; carriedIt: boolean };

/** Call script for one office: a request, or thanks to a member who sponsored the Act. */
export function callScript(
  { script, thanks }: Pick<Edition, 'script' | 'thanks'>,
  { chamber, carriedIt }: Of,
  values: OfficeValues,
): string[] {
  return fillIn((carriedIt ? thanks : script)[chamber], values);
}

/** Meeting request to copy; brackets mark what only the writer knows. */
export function meetingRequest(
  { meeting, requests }: Pick<Edition, 'meeting' | 'requests'>,
  { chamber, carriedIt }: Of,
  values: OfficeValues,
): string {
  const request = requests?.[carriedIt ? 'thanks' : 'ask'][chamber] ?? '';
  const lines = meeting.map((line) => line.replace('{{request}}', request));
  return fillIn(lines, values).join('\n\n');
}

/** Values for the placeholders in an edition's words. */
export type OfficeValues = {
  /** Title as spoken before the name ("Representative"); in Spanish, the office. */
  title: string;
  member: string;
  /** Caller's town. */
  town: string;
  state: string;
};

/** Lines with {{title}}, {{member}}, {{town}}, and {{state}} filled in. */
function fillIn(lines: readonly string[], values: OfficeValues): string[] {
  return lines.map((line) =>
    line.replace(/\{\{(title|member|town|state)\}\}/g, (_, key: keyof OfficeValues) => values[key]),
  );
}
