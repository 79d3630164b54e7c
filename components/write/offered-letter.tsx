import { TextArea } from '@/components/form/text-area';
import { copy } from '@/lib/campaign/copy';
import { type Edition, letterText } from '@/lib/campaign/edition';
import { letterLimits } from '@/lib/campaign/edition-parts';
import { JourneyField, type Typed, wordsFor } from './journey-field';

type Props = { journey: Typed; offered: Pick<Edition, 'subject' | 'letter'> };

/** Subject and letter as the campaign offers them, or as the visitor has changed them. */
export function OfferedLetter({ journey, offered }: Props) {
  const { message: words, script } = copy(journey.language).write;
  const { most } = letterLimits.message;
  return (
    <>
      <h2>{words.letterTitle}</h2>
      <JourneyField
        journey={journey}
        name="subject"
        label={words.subject}
        offered={offered.subject}
      />
      <TextArea
        name="message"
        label={words.body}
        hint={words.bodyHint}
        rows={18}
        room={{
          ...{ most, left: script.left('{}'), over: script.over('{}') },
          words: script.most(most.toLocaleString(`${journey.language}-US`)),
        }}
        defaultValue={journey.typed('message', letterText(offered))}
        {...wordsFor(journey, 'message')}
      />
    </>
  );
}
