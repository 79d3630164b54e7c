/** Mail to the supporter. Sender and subject are neutral: others may see the list of mails. */
export const mail = {
  sender: 'Site notices',
  receipt: {
    subject: 'About your message',
    opening: 'We have your message.',
    next: 'This page shows what became of it:',
    reference: (reference: string) => `Reference: ${reference}`,
    notYou: 'If you wrote nothing, somebody used your address. You need not do anything.',
  },
  confirm: {
    subject: 'Confirm your message',
    opening: 'We have a message in your name. It goes nowhere before you confirm it.',
    next: 'To confirm it, open this page within seven days:',
    reference: (reference: string) => `Reference: ${reference}`,
    notYou: 'If you wrote nothing, do nothing: the message is not passed on.',
  },
  keepPrivate: 'Whoever has the link can see how far the message has come.',
  noReply: 'This address does not take answers.',
};
