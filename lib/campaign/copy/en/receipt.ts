import { plural } from '@/lib/campaign/plural';
import type { RejectionCode } from '@/lib/campaign/rejection-codes';

/** The supporter's own page. */
export const receipt = {
  title: 'Your message',
  description: 'What became of your message.',
  thanks: {
    saved: 'Thank you. Your message is saved. Below is where each letter stands.',
    selfSend:
      'Your message is saved. We cannot deliver these letters for you, but you can send them: each office is shown below.',
    capture: 'Your letters were written to this machine. They were not sent to the offices.',
    confirm: 'One more step: confirm your message.',
  },
  confirmText:
    'We mailed you a link. Nothing goes out before you open it, since anybody could have typed your address.',
  confirmReady: 'You have opened the link in your mail. Press the button, and the letters go out.',
  confirmed: {
    confirmed: 'Thank you. Your message is confirmed.',
    already: 'Your message was confirmed before. Nothing goes out twice.',
    over: 'This message cannot be confirmed any more.',
  },
  reason: (reason: string) => `Reason: ${reason}`,
  confirmButton: 'Confirm and send',
  reference: 'Reference',
  written: (date: string) => `Written on ${date}`,
  officesTitle: 'What happened at each office',
  keep: 'This page has its own address. Keep it, or print the page; whoever has the address can see it.',
  historyNote: 'The address of this page stays in your browser’s history.',
  refresh: 'Look again',
  withdrawTitle: 'Changed your mind?',
  withdrawText: 'Letters that have not left can be withdrawn. What has been accepted cannot.',
  withdraw: 'Withdraw what has not left',
  canceled: (taken: number, left: number) =>
    left === 0
      ? 'All letters were withdrawn.'
      : `${taken} withdrawn. ${left} had left already or could not be stopped.`,
  erased: 'What you wrote and who you are has been erased. Dates and states stay.',
  unknown: {
    title: 'There is no such page',
    text: 'Check that the address is complete. Pages of messages are kept for a limited time.',
  },
  cutOff: {
    title: 'This link was cut off or changed on its way',
    text: 'The link you opened was cut off or changed on its way. Open the email again, copy the whole link, and paste it into the address bar of your browser.',
  },
  nextTitle: 'What you can do next',
  nextCall: 'Call the same offices: the numbers and a short script',
};

/** What a delivery's row says, as the supporter is told. Only `accepted` may be called sent. */
export const states = {
  on_hold: {
    label: 'Being read',
    sentence: 'A member of the campaign’s staff reads this letter before it goes out.',
  },
  on_hold_for_confirmation: {
    label: 'Needs your confirmation',
    sentence: 'Nothing goes out before you open the link in the mail that we sent you.',
  },
  on_hold_for_new_congress: {
    label: 'Waits for the new Congress',
    sentence:
      'A new Congress has begun and we do not know yet who holds this seat. The letter goes to that member as soon as we do.',
  },
  queued: {
    label: 'Waiting',
    sentence: 'The letter is in line and goes out as soon as we can hand it over.',
  },
  sending: { label: 'On its way', sentence: 'The letter is being handed over now.' },
  accepted: { label: 'Sent', sentence: 'The letter was accepted for the office.' },
  captured: {
    label: 'Written to this machine',
    sentence: 'The letter was written to a folder on this machine. The office did not get it.',
  },
  test_mode: {
    label: 'Taken by a test gateway',
    sentence: 'A test gateway took the letter and passes nothing on. No office got it.',
  },
  refused: {
    label: 'Not accepted',
    sentence:
      'The letter was turned away on its way to the office, or our own check stopped it before. It did not arrive.',
  },
  failed: {
    label: 'Not delivered',
    sentence: 'We tried several times and could not hand the letter over. It did not arrive.',
  },
  unconfirmed: {
    label: 'Not confirmed',
    sentence: 'The line broke while the letter was handed over. It may have arrived, or not.',
  },
  bounced: { label: 'Came back', sentence: 'The letter came back after it had been accepted.' },
  self_send: {
    label: 'Your turn',
    sentence: 'We cannot hand this letter to the office for you. You can send it yourself.',
  },
  new_map: {
    label: 'Look up your district again',
    sentence:
      'The congressional districts of your state were drawn anew, or may have been, since you wrote: we cannot tell whose letter this is now. It was not sent. Find your members again, and write to them.',
  },
  self_sent: {
    label: 'Done by you',
    sentence: 'You told us that you sent this letter yourself.',
  },
  rejected: { label: 'Not passed on', sentence: 'Staff of the campaign did not pass it on.' },
  expired: { label: 'Ran out', sentence: 'The time for this letter ran out before it left.' },
  canceled: { label: 'Withdrawn', sentence: 'This letter was withdrawn before it left.' },
};

const sentences: Record<RejectionCode, string> = {
  threat: 'It reads as if somebody could be hurt. We pass on no letter that could be a threat.',
  insults:
    'It insults people. We pass on no letter with words that attack somebody for who they are.',
  names_others:
    'It tells who other people are, and they could be found or harmed through it. A letter without their names and details can go out.',
  spam: 'It advertises something, or the same text came many times over.',
  not_about_act: 'It is not about the Act that this campaign is for.',
  false_name: 'It may have been written in the name of somebody else.',
  unreadable: 'We could not make out what it says.',
  asked_by_writer: 'You asked us not to pass it on.',
  other: 'For a reason that staff wrote down for you.',
};

/** What the writer of a rejected message is told: on the receipt, and in the mail about it. */
export const rejections = {
  sentences,
  why: (sentence: string) => `Why: ${sentence}`,
  /** What staff added, in their own words. */
  added: (words: string) => `Staff wrote: ${words}`,
  again: 'You can write again, with other words.',
};

const letters = (count: number) =>
  plural('en', count, { one: 'one letter', other: `${count} letters` });

/** Letters that go to a test gateway: it takes them and passes nothing on. */
export const testMode = {
  note: '(goes to a test gateway: this office does not get it)',
  button: (count: number): string => `Try it with ${letters(count)}`,
  buttonBoth: (sent: number, tried: number): string =>
    `Send to ${plural('en', sent, { one: 'one office', other: `${sent} offices` })}, and try it with ${letters(tried)}`,
};
