import { expect, test } from 'vitest';
import { sendWords } from '@/components/write/send-words';

const real = { channel: 'senate-cwc', rehearsal: false } as const;
const tried = { channel: 'house-cwc', rehearsal: true } as const;
const mailed = { channel: 'email', rehearsal: false } as const;
const captured = { channel: 'capture', rehearsal: false } as const;
const byHand = { channel: 'hand-off', rehearsal: false } as const;

test.each([
  [[real, mailed, real], 'Send to 3 offices'],
  [[real, byHand, byHand], 'Send to one office'],
  [[byHand], 'Save, and show me how to send it'],
  [[captured, captured, captured], 'Write 3 letters to this machine'],
  [[tried, tried, byHand], 'Try it with 2 letters'],
  [[tried, captured], 'Try it with 2 letters'],
  [[tried, mailed], 'Send to one office, and try it with one letter'],
])('the button of %j says %s', (offices, words) => {
  expect(sendWords('en', offices)).toBe(words);
});
