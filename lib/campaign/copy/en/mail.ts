import { plural } from '@/lib/campaign/languages';

/**
 * Emails to the supporter. Sender and subject are neutral, because others may see the list of
 * emails. In plain text, the button's label stands above its link.
 */
const reference = (code: string) => `Reference: ${code}`;
const notYou = 'If you didn’t write this message, you can ignore this email.';

export const mail = {
  sender: 'Site notices',
  receipt: {
    subject: 'About your message',
    opening: 'Thank you. We have your message.',
    next: 'Open the page to check your message’s status and see if there’s more to do.',
    button: 'See the status',
    reference,
    notYou:
      'If you didn’t write this message, someone else used your email address. Open the page to cancel anything we haven’t sent.',
  },
  confirm: {
    subject: 'Confirm your message',
    opening: 'Thank you. We have your message, and we won’t send it until you confirm it.',
    next: 'Open the page within seven days, then press the button there.',
    button: 'Confirm my message',
    reference,
    notYou: 'If you didn’t write this message, ignore this email. We won’t send the message.',
  },
  reminder: {
    subject: 'Reminder: confirm your message',
    opening: 'Your message is waiting for you. We won’t send it until you confirm it.',
    next: 'Open the page, then press the button there. If you don’t, we’ll delete the message seven days after you wrote it.',
    button: 'Confirm my message',
    reference,
    notYou:
      'If you didn’t write this message, ignore this email. We won’t send the message, and we won’t remind you again.',
  },
  repeated: {
    subject: 'About your message',
    opening:
      'We got another message with your name, address, and email. We already have one from the last three days. Each person can send only one message every three days, so we won’t send the new one.',
    next: 'You can check the status of your first message.',
    button: 'See the status',
    reference,
    notYou:
      'If you didn’t write the new message, someone else may have used your name, address, and email. We did not tell them that you had already written.',
  },
  failed: {
    subject: 'About your message',
    opening: 'At least one office did not get your message, or we can’t tell if it did.',
    next: 'Open the page to see what happened and if there’s anything left for you to do.',
    button: 'See the details',
    reference,
    notYou,
  },
  rejected: {
    subject: 'About your message',
    opening: 'Our staff decided not to send your message.',
    /** In place of the opening if another office may have the message. */
    partly: (offices: number) =>
      plural('en', offices, {
        one: 'Our staff decided not to send your message to one of the offices.',
        other: `Our staff decided not to send your message to ${offices} of the offices.`,
      }),
    next: 'Open the page to see the details.',
    button: 'See the details',
    reference,
    notYou,
  },
  changed: {
    subject: 'About your message',
    opening: 'The status of your message has changed. You asked us to let you know.',
    next: 'Open the page to see what changed or to stop these emails.',
    button: 'See what changed',
    reference,
    notYou,
  },
  unlock: {
    subject: 'A link you asked for',
    opening: 'Use this link to see or delete the information we keep about you.',
    next: 'It works for one day. You still need the last name and the ZIP code you gave us.',
    button: 'Open my information',
    reference,
    notYou: 'If you didn’t ask for this link, you can ignore this email.',
  },
  keepPrivate:
    'Anyone who has the link can see the status of the message, so keep the link private.',
  noReply: 'We don’t read replies to this address.',
  reply: 'If you reply, your email goes to the people who run the site.',
};
