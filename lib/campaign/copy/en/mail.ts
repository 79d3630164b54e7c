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
  reminder: {
    subject: 'A reminder: confirm your message',
    opening: 'A message in your name still waits for you. It goes nowhere before you confirm it.',
    next: 'To confirm it, open this page. Seven days after it was written, the message is erased:',
    reference: (reference: string) => `Reference: ${reference}`,
    notYou:
      'If you wrote nothing, do nothing: the message is not passed on, and no further reminder comes.',
  },
  failed: {
    subject: 'About your message',
    opening:
      'Your message did not get everywhere it should, or we cannot tell whether it did. You can still do something about it.',
    next: 'Call, use the form on the site of whom you wrote to, or send your letter by post. This page shows where it did not arrive and has all you need for each way:',
    reference: (reference: string) => `Reference: ${reference}`,
    notYou: 'If you wrote nothing, somebody used your address. You need not do anything.',
  },
  rejected: {
    subject: 'About your message',
    opening: 'We read your message and did not pass it on.',
    next: 'The reason stands on this page:',
    reference: (reference: string) => `Reference: ${reference}`,
    notYou: 'If you wrote nothing, somebody used your address. You need not do anything.',
  },
  changed: {
    subject: 'About your message',
    opening: 'Something about your message has changed. You asked us to tell you.',
    next: 'This page shows what, and there you can end these mails:',
    reference: (reference: string) => `Reference: ${reference}`,
    notYou: 'If you wrote nothing, somebody used your address. You need not do anything.',
  },
  keepPrivate: 'Whoever has the link can see how far the message has come.',
  noReply: 'This address does not take answers.',
  reply: 'If you answer this mail, whoever runs the site reads it.',
};
