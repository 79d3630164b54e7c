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
  nextTitle: 'What you can do next',
  nextCall: 'Call the same offices: the numbers and a short script',
};
