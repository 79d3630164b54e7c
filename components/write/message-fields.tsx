import { TextArea } from '@/components/form/text-area';
import { copy } from '@/lib/campaign/copy';
import { type Edition, letterText } from '@/lib/campaign/edition';
import { letterLimits } from '@/lib/campaign/edition-parts';
import { type FieldJourney, wordsFor } from './journey-field';

type Props = { journey: FieldJourney; offered: Pick<Edition, 'subject' | 'letter'> };

/**
 * Writer's reason, and the message as offered or as changed. The message is folded to its first
 * lines until it is opened for editing or has changes.
 */
export function MessageFields({ journey, offered }: Props) {
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
