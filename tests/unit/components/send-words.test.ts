import { expect, test } from 'vitest';
import { sendWords } from '@/components/write/letter-preview';

const real = { channel: 'senate-cwc', testMode: false } as const;
const tried = { channel: 'house-cwc', testMode: true } as const;
const mailed = { channel: 'email', testMode: false } as const;
const captured = { channel: 'capture', testMode: false } as const;
const selfSend = { channel: 'self-send', testMode: false } as const;

test.each([
  [[real, mailed, real], 'Send to 3 offices'],
  [[real, selfSend, selfSend], 'Send to one office'],
  [[selfSend], 'Save, and show me how to send it'],
  [[captured, captured, captured], 'Write 3 letters to this machine'],
  [[tried, tried, selfSend], 'Save 2 messages in test mode'],
  [[tried, captured], 'Save 2 messages in test mode'],
  [[tried, mailed], 'Send to one office, and save one message in test mode'],
])('the button of %j says %s', (offices, words) => {
  expect(sendWords('en', offices)).toBe(words);
});
