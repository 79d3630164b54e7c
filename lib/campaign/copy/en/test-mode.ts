import { plural } from '@/lib/campaign/plural';

const letters = (count: number) =>
  plural('en', count, { one: 'one letter', other: `${count} letters` });

/** Letters that go to a test gateway: it takes them and passes nothing on. */
export const testMode = {
  note: '(goes to a test gateway: this office does not get it)',
  button: (count: number): string => `Try it with ${letters(count)}`,
  buttonBoth: (sent: number, tried: number): string =>
    `Send to ${plural('en', sent, { one: 'one office', other: `${sent} offices` })}, and try it with ${letters(tried)}`,
};
