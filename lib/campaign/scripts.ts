import type { Edition } from './edition';
import type { ByChamber } from './edition-parts';
import { withPeriod } from './languages';

type Recipient = {
  chamber: 'house' | 'senate';
  /** A delegate or the Resident Commissioner. */
  isDelegate?: boolean;
  carriedIt: boolean;
};

function textFor<Text>(texts: ByChamber<Text>, { chamber, isDelegate }: Recipient): Text {
  return (isDelegate ? texts.delegate : undefined) ?? texts[chamber];
}

/** Call script for one office: a request, or thanks to a member who sponsored the Act. */
export function callScript(
  { script, thanks }: Pick<Edition, 'script' | 'thanks'>,
  recipient: Recipient,
  values: OfficeValues,
): string[] {
  return fillIn(textFor(recipient.carriedIt ? thanks : script, recipient), values);
}

/** Meeting request to copy; brackets mark what only the writer knows. */
export function meetingRequest(
  { meeting, requests }: Pick<Edition, 'meeting' | 'requests'>,
  recipient: Recipient,
  values: OfficeValues,
): string {
  const kind = recipient.carriedIt ? 'thanks' : 'ask';
  const request = requests ? textFor(requests[kind], recipient) : '';
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
export function fillIn(lines: readonly string[], values: OfficeValues): string[] {
  return lines.map((line) =>
    line.replace(
      /\{\{(title|member|town|state)\}\}(\.?)/g,
      (_, key: keyof OfficeValues, end: string) => (end ? withPeriod(values[key]) : values[key]),
    ),
  );
}
