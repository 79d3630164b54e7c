import { withPeriod } from '@/lib/campaign/languages';
import { thePlaces } from './places';

/** Self-send: without giving a name, and from the page of a stored message. */
export const selfSend = {
  link: 'Rather not give us your name? Send it yourself',
  /** While we accept no messages, and ask for no name. */
  linkClosed: 'Send a message yourself',
  title: 'Send it yourself',
  description: 'Copy a message and send it to each office yourself, without giving us your name.',
  lead: 'Copy the message and paste it into each office’s contact form. Offices ask for your name and address. We don’t, and this page doesn’t store anything.',
  district: (name: string) => `Offices for ${thePlaces(name)}.`,
  again: 'Change district',
  none: {
    text: 'You can copy a message, print it, or call Congress without giving us your name. We only need your district. Your ZIP code is usually enough to find it. Only a browser cookie keeps the ZIP code, for up to ten minutes.',
    unknown: 'We don’t recognize the district in this link.',
    next: 'Find your members of Congress, then choose to send it yourself.',
    button: 'Find my members of Congress',
  },
  text: {
    title: 'Copy the message',
    subject: 'Subject:',
    message: 'Message',
    editable: 'You can change it first. Your changes stay in this browser tab.',
  },
  offices: {
    title: 'Send it to each office',
    form: 'Open contact form',
    site: 'Open website',
    call: (phone: string) => `Call ${phone}`,
    leaves: 'These links go to other websites. We don’t send them anything about you.',
    none: 'We don’t have a contact form for this office. You can call or mail a letter.',
    sent: 'I sent it',
    /** Follows the number of offices that are done. */
    progress: (all: number) => `of ${all} done`,
    script: 'What to say when you call',
  },
  copy: {
    button: 'Copy',
    text: 'Copy the message',
    copied: 'Copied.',
    notCopied: 'Your browser blocked copying. The text is selected, so you can copy it yourself.',
  },
  paper: {
    title: 'Or print it',
    print: 'Each letter prints on its own page, with room for your name, address, and the date.',
    printSigned: 'Each letter prints on its own page. Sign it above your name.',
    how: 'Use your browser’s Print command.',
    button: 'Print',
    noRoom:
      'Some letters don’t show a room number because we don’t have one. The office can tell you.',
    long: 'This message is too long for one page, so each letter takes two pages or more.',
    re: 'Re:',
    blanks: {
      street: 'Street address',
      city: 'City, state, ZIP code',
      date: 'Date',
      name: 'Name',
    },
  },
  selfSend: {
    link: 'Send it yourself',
    lead: 'Copy your message and paste it into each office’s contact form.',
    /** Follows the lead if an office has the button for it. */
    tell: 'Then tell us that you sent it.',
    mayHaveArrived:
      'Something went wrong while we were sending this message, so it may have already arrived. If you send it again, the office may get it twice.',
    otherMember: (then: string, now: string) =>
      `${withPeriod(`You wrote to ${then}`)} ${now} holds this seat now.`,
    back: 'Back to my message',
    doneButton: 'I sent it',
    doneBefore: 'Sent by you',
    done: (name: string) => `Thank you. Your message to ${name} is marked as sent by you.`,
    nothing: 'There’s nothing to send from here',
    nothingText: 'Your status page shows what happened to each message.',
    erased:
      'Your message was deleted, so there is nothing to copy. You can still use the contact forms and phone numbers.',
  },
  privacy: 'If you send a message without our form, we don’t get your name, address, or message.',
};
