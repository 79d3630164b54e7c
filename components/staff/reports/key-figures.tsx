import { numberWords, shareWords } from '@/lib/staff/reports/report-labels';
import type { Figures, Outcome } from '@/lib/staff/reports/reports';
import { speedWords } from '@/lib/staff/reports/speed-labels';
import { Facts } from '../facts';
import { When } from '../when';

/** The few numbers that one looks for first. */
export function KeyFigures({ days, channels, speed, calls, queue }: Figures) {
  const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0);
  const spanish = sum(days.map((day) => day.spanish));
  const own = sum(days.map((day) => day.own));
  const messages = sum(days.map((day) => day.english)) + spanish;
  const lettersOf = (...wanted: Outcome[]) =>
    sum(channels.filter((c) => wanted.includes(c.outcome)).map((c) => c.letters));
  const letters = sum(channels.map((each) => each.letters));
  const keptHere = lettersOf('captured', 'test_mode');
  const median = speedWords(speed);
  const share = (part: number) => `${numberWords(part)} (${shareWords(part, messages)})`;
  return (
    <Facts
      facts={[
        ['Messages', numberWords(messages)],
        ['With own words', share(own)],
        ['In Spanish', share(spanish)],
        [
          'Letters',
          `${numberWords(letters)}, of which offices’ servers accepted ${numberWords(lettersOf('accepted'))}`,
        ],
        [
          'Kept here',
          keptHere > 0 &&
            `${numberWords(keptHere)} letters were written to this machine or taken by a test gateway. That is not sent: no office got them.`,
        ],
        ['Sent by supporters', `${numberWords(lettersOf('self_sent'))} letters, as they told us`],
        [
          'Time to acceptance',
          median
            ? `${median.about} for half of the letters (the median lies ${median.between}; letters that came back are left out)`
            : 'No office’s server has accepted a letter of these days',
        ],
        ['Calls', `${numberWords(sum(calls.map((each) => each.calls)))}, as visitors told us`],
        [
          'In line now',
          <>
            {numberWords(queue.letters)} letters, whenever they were written
            {queue.oldestSince && (
              <>
                ; the oldest waits since <When at={queue.oldestSince} />
              </>
            )}
          </>,
        ],
      ]}
    />
  );
}
