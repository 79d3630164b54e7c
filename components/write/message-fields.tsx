import { TextArea } from '@/components/form/text-area';
import { copy } from '@/lib/campaign/copy';
import { type Edition, letterText } from '@/lib/campaign/edition';
import { letterLimits } from '@/lib/campaign/edition-parts';
import { type Typed, wordsFor } from './journey-field';

type Props = { journey: Typed; offered: Pick<Edition, 'subject' | 'letter'> };

/** The writer's reason, and the message as the campaign offers it or as the visitor changed it. */
export function MessageFields({ journey, offered }: Props) {
  const { message: words, script } = copy(journey.language).write;
  const { most } = letterLimits.message;
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
      <TextArea
        name="message"
        label={words.body}
        hint={words.bodyHint}
        rows={14}
        room={{
          ...{ most, left: script.left('{}'), over: script.over('{}') },
          words: script.most(most.toLocaleString(`${journey.language}-US`)),
        }}
        defaultValue={journey.typed('message', letterText(offered))}
        {...wordsFor(journey, 'message')}
      />
      <TextArea
        name="subject"
        label={words.subject}
        rows={2}
        defaultValue={journey.typed('subject', offered.subject)}
        {...wordsFor(journey, 'subject')}
      />
    </>
  );
}
