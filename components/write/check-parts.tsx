import { Checkbox } from '@/components/form/checkbox';
import { TextToCopy } from '@/components/self-send/self-send-parts';
import '@/components/self-send/self-send.css';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { DistrictId } from '@/lib/lookup/district';
import type { Journey } from '@/lib/messages/read-journey';
import type { ChosenOffice } from '@/lib/offices/office-channels';
import { JourneyScreen } from './screen';

type AlreadyWrittenProps = { journey: Journey; district: DistrictId; text: string };

/**
 * Replaces the preview: it reveals nothing about the earlier message, because anyone may have typed
 * this.
 */
export function AlreadyWritten({ journey, district, text }: AlreadyWrittenProps) {
  const { language } = journey;
  const { write } = copy(language);
  const words = write.written;
  return (
    <JourneyScreen journey={journey} screen="check" title={words.title} lead={words.lead}>
      <p>{words.next}</p>
      <p className="actions">
        <a className="button" href={`/${language}/lookup?district=${district}`}>
          {write.callInstead}
        </a>
        <a href={`/${language}/send-yourself?district=${district}`}>{write.unreached.selfSend}</a>
      </p>
      <TextToCopy language={language} id="text" label={words.text} text={text} rows={8} />
      <script src="/copy.js" defer data-site="" />
    </JourneyScreen>
  );
}

type TestLineProps = {
  language: Language;
  offices: Pick<ChosenOffice, 'name' | 'channel' | 'testMode'>[];
};

/** Note about messages that reach no office, beside the send button. */
export function TestLine({ language, offices }: TestLineProps) {
  const words = copy(language).write.check;
  const sent = offices.filter(({ channel }) => channel !== 'self-send');
  const tests = sent.filter(({ channel, testMode }) => channel === 'capture' || testMode);
  if (tests.length === 0) return null;
  const names = new Intl.ListFormat(language).format(tests.map(({ name }) => name));
  return (
    <p className="test-line">{tests.length === sent.length ? words.test : words.testSome(names)}</p>
  );
}

/** Whether this browser may open the message again for a while; not for a shared device. */
export function KeepOpen({ language }: { language: Language }) {
  const { keepOpen, keepOpenHint } = copy(language).write.check;
  return <Checkbox name="keepOpen" label={keepOpen} hint={keepOpenHint} />;
}
