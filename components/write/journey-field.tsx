import type { ComponentProps } from 'react';
import { Field, TextArea } from '@/components/form/fields';
import { copy } from '@/lib/campaign/copy';
import { type Edition, letterText } from '@/lib/campaign/edition';
import { letterLimits } from '@/lib/campaign/edition-parts';
import type { Journey } from '@/lib/messages/read-journey';

/** Data of the journey that a field needs. */
type FieldJourney = Pick<Journey, 'language' | 'typed' | 'error'>;

type Props = Omit<
  ComponentProps<typeof Field>,
  'error' | 'errorLabel' | 'defaultValue' | 'optional'
> & {
  journey: FieldJourney;
  optional?: boolean;
  offered?: string;
};

/** Field with the previously typed value and its problem. */
export function JourneyField({ journey, optional, offered, ...field }: Props) {
  return (
    <Field
      {...field}
      {...wordsFor(journey, field.name, optional)}
      defaultValue={journey.typed(field.name, offered)}
    />
  );
}

/** Error and "(optional)" for any kind of field. */
export function wordsFor(journey: FieldJourney, name: string, optional = false) {
  const { errors, write } = copy(journey.language);
  return {
    error: journey.error(name),
    errorLabel: errors.label,
    optional: optional ? write.optional : undefined,
  };
}

type MessageFieldsProps = { journey: FieldJourney; offered: Pick<Edition, 'subject' | 'letter'> };

/**
 * Writer's reason, and the message as offered or as changed. The message is folded to its first
 * lines until it is opened for editing or has changes.
 */
export function MessageFields({ journey, offered }: MessageFieldsProps) {
  const { message: words, script } = copy(journey.language).write;
  const { most } = letterLimits.message;
  const message = journey.typed('message', letterText(offered));
  const subject = journey.typed('subject', offered.subject);
  const isChanged = message !== letterText(offered) || subject !== offered.subject;
  const isWrong = Boolean(journey.error('message') ?? journey.error('subject'));
  return (
    <>
      <h2>{words.title}</h2>
      <TextArea
        name="why"
        label={words.why}
        hint={words.whyHint}
        rows={2}
        defaultValue={journey.typed('why')}
        {...wordsFor(journey, 'why', true)}
      />
      <div className="letter draft">
        <p className="draft-shown" data-shows="subject" dir="auto">
          {subject}
        </p>
        <p className="draft-shown" data-shows="message" dir="auto">
          {message}
        </p>
        <details open={isChanged || isWrong}>
          <summary>{words.edit}</summary>
          <TextArea
            name="message"
            label={words.body}
            hint={words.bodyHint}
            rows={14}
            room={{
              most,
              left: script.left('{}'),
              over: script.over('{}'),
              words: script.most(most.toLocaleString(`${journey.language}-US`)),
            }}
            defaultValue={message}
            {...wordsFor(journey, 'message')}
          />
          <TextArea
            name="subject"
            label={words.subject}
            rows={2}
            defaultValue={subject}
            {...wordsFor(journey, 'subject')}
          />
        </details>
      </div>
    </>
  );
}
