import { plural } from '@/lib/campaign/plural';

/** Address → message → check and send. */
export const write = {
  title: 'Write to your members of Congress',
  description: 'One letter to your Representative and your Senators.',
  step: (now: number, all: number) => `Step ${now} of ${all}`,
  back: 'Back',
  change: 'Change',
  leaveEmpty: 'Leave this empty',
  optional: '(optional)',
  demonstration: 'This is a demonstration: use an invented name and address.',
  closed: 'The campaign is closed. No messages can be sent at present; you can still call.',
  outdated:
    'This letter asks for something that is over: the bills it names lapsed and the Act has become law since.',
  callInstead: 'Call instead: the numbers and a short script',
  sentBefore: 'You have written a message before.',
  sentBeforeLink: 'See what became of it',
  cookies: {
    title: 'Your browser did not keep our cookie',
    text: 'What you type is kept under a key that only your browser holds, in one cookie that is gone after two hours. Allow cookies for this site and type your address again. Calling needs no cookie.',
  },
  address: {
    title: 'Your address',
    lead: 'Offices answer the people who live in their own district or state, so each of them needs your home address.',
    street: 'Street address',
    street2: 'Apartment or unit',
    city: 'City',
    state: 'State or territory',
    chooseState: 'Choose',
    zip: 'ZIP code',
    zipHint: 'Five digits, like 20515. ZIP+4 helps if you know it.',
    district: 'Your district',
    districtHint: 'Your ZIP code lies in more than one. We could not tell which is yours.',
    districtNear:
      'Your address is so close to a line between districts that our map cannot tell which is yours.',
    districtOfBox:
      'A PO box is fine as your postal address, but it does not say where you live: choose the district of your home.',
    districtOfNewMap: (state: string, date: string, sure: boolean) =>
      `${state} ${sure ? 'has' : 'may have'} new districts since ${date}, and we could not tell which is yours.`,
    districtOfProgram: 'Choose the one you live in. We do not ask for your home address.',
    vacant: 'the seat is vacant',
    program: 'This is the address of a confidentiality program',
    programHint:
      'For example Safe at Home. It does not show where you live, so you choose your district yourself.',
    why: 'The offices get your address with the letter. We erase it as the privacy page says.',
    next: 'Find my members',
  },
  safety: {
    title: 'Before you write',
    points: [
      'You do not have to tell your story.',
      'Letters are not confidential: staff read and keep them.',
      'Offices may answer by post or email. Give only what is safe for you.',
      'Ask a lawyer before you describe an offense or an open case.',
    ],
    more: 'More on your safety',
  },
  /** What the script of these pages says. */
  script: {
    left: (count: string) => `${count} characters left`,
    over: (count: string) => `${count} characters too many`,
    most: (count: string) => `At most ${count} characters`,
    keep: 'Keep what I type on this device for two hours',
    keepHint:
      'For a line that breaks or a browser that closes. Whoever uses this device could read it. Exit this page, and sending, delete it.',
    kept: 'This is what was kept on this device.',
    noLine:
      'There is no connection. Nothing was sent, and what you typed is still here. Try again.',
  },
  message: {
    title: 'Your message',
    to: 'Goes to',
    chamber: { house: 'House of Representatives', senate: 'Senate' },
    selfSend: '(you send this one yourself: we show you how)',
    waits: '(goes out once we know who holds this seat in the new Congress)',
    rosterDate: (date: string) => `Members of Congress as known on ${date}.`,
    vacant: (seat: string) => `${seat}: the seat is vacant, so nobody gets a letter there.`,
    unknown: (seat: string) =>
      `${seat}: the seat was vacant, and we do not know who holds it in the new Congress. No letter goes there.`,
    youTitle: 'About you',
    prefix: 'Title',
    prefixHint: 'Some offices take no letter without one. We never make one up for you.',
    prefixNone: 'No title',
    firstName: 'First name',
    lastName: 'Last name',
    email: 'Email address',
    emailHint: 'Offices answer here, and we mail you a link to see what became of your letter.',
    phone: 'Telephone number',
    phoneHint: 'Many Senate offices ask for one. They may call.',
    letterTitle: 'The letter',
    subject: 'Subject',
    body: 'Message',
    bodyHint:
      'Change whatever you like. Offices put identical letters on one pile: a sentence of your own is worth more than all of ours. Greeting and signature are added for you.',
    newsletter: 'Send me news of this campaign by email',
    next: 'Read it as they will',
  },
  check: {
    title: 'Check and send',
    lead: (count: number): string =>
      plural('en', count, {
        one: 'Read the letter once more before it goes.',
        other: 'Read the letters once more before they go.',
      }),
    you: 'About you',
    letterTo: (name: string) => `To ${name}`,
    gateway: {
      house:
        'The House gateway carries your words, ours, your name and your address in separate fields. The greeting and the closing are left out.',
      senate:
        'The Senate gateway carries your words, ours, your name and your address in separate fields. The greeting and the closing are left out.',
    },
    send: (count: number) =>
      plural('en', count, { one: 'Send to one office', other: `Send to ${count} offices` }),
    sendCaptured: (count: number) =>
      plural('en', count, {
        one: 'Write one letter to this machine',
        other: `Write ${count} letters to this machine`,
      }),
    sendYourself: 'Save, and show me how to send it',
    after: 'Afterwards you see what happened at each office.',
  },
  prefixes: {
    'Mr.': 'Mr.',
    'Mrs.': 'Mrs.',
    'Ms.': 'Ms.',
    Miss: 'Miss',
    'Dr.': 'Dr.',
    'Mx.': 'Mx.',
  },
  greeting: {
    representative: (lastName: string) => `Dear Representative ${lastName},`,
    delegate: (lastName: string) => `Dear Delegate ${lastName},`,
    commissioner: (lastName: string) => `Dear Resident Commissioner ${lastName},`,
    senator: (lastName: string) => `Dear Senator ${lastName},`,
  },
  closing: 'Sincerely,',
};

/** The page before the journey: how to leave, and what a letter gives away. */
export const before = {
  title: 'Before you write',
  description: 'How to leave this site quickly, and what to know before you write to an office.',
  lead: 'A minute to read, for you and for whoever may see your screen.',
  exitTitle: 'How to leave quickly',
  exit: (host: string): string[] => [
    `“Exit this page”, at the top of every page, takes you to ${host} at once and clears what you typed here.`,
    'With a keyboard, press Shift three times. This needs scripts; the link does not.',
    'It does not clear your history: your browser still lists the pages you saw, and on a watched phone or computer it hides nothing.',
  ],
  keepTitle: 'What is kept while you write',
  keep: [
    'What you type is kept sealed on our server for two hours after your last step. Only one cookie in your browser opens it, and it is gone when you exit or send.',
    'Nothing is kept on this device unless you ask for it.',
  ],
  letterTitle: 'What a letter gives away',
  start: 'Go on and write',
  call: 'Call instead: it leaves less behind',
  selfSend: 'Write without giving us your name',
};

/** The title that some offices' mail systems need; asked for those only, and never made up. */
export const titleQuestion = {
  hint: (names: string) =>
    `We can hand over no letter to ${names} without a title. We never make one up for you.`,
  senateHint: (names: string) => `For ${names} it must be Mr., Mrs., Ms., Miss or Dr.`,
  /** The box; its hint names the offices. */
  without: {
    selfSend: 'No such title: I send these letters myself',
    otherWay: 'No such title: let these letters go another way',
  },
  withoutHint: (names: string) => `The letters to ${names}.`,
  missing: (names: string) =>
    `Choose a title for the letters to ${names}, or tick that you give none`,
  notTaken: (names: string) =>
    `Choose Mr., Mrs., Ms., Miss or Dr. for the letters to ${names}, or tick that you give no such title`,
};
