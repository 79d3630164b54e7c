import type { Edition } from './edition';

/** What the placeholders of a script stand for. */
export type CallValues = { member: string; town: string; state: string };

/** The lines to say to one office. */
export function callScript(
  of: Pick<Edition, 'script'>,
  chamber: 'house' | 'senate',
  values: CallValues,
): string[] {
  return of.script[chamber].map((line) =>
    line.replace(/\{\{(member|town|state)\}\}/g, (_, key: keyof CallValues) => values[key]),
  );
}
