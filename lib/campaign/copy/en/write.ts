import { plural, withPeriod } from '@/lib/campaign/languages';
import { thePlaces } from './places';

/** Two pages: the address, the message, and the signature; then the preview and the send button. */
export const write = {
  title: 'Write to your members of Congress',
  description: 'Send one message to your members of Congress.',
  step: (now: number, all: number) => `Step ${now} of ${all}`,
  change: 'Edit my message',
  leaveEmpty: 'Leave this empty',
  optional: '(optional)',
  demonstration: 'This is a demo. Use made-up details.',
  closed: 'This campaign isn’t accepting messages right now. You can still call.',
  opensAt: (when: string) =>
    `You can send messages here starting ${when}. Until then, you can call.`,
  callInstead: 'Call instead',
  cookies: {
    title: 'We can’t find your draft',
    text: 'Your draft was sent or deleted, or it is more than two hours old. If you typed something a moment ago, your browser may be blocking cookies. Allow them for this site and start over.',
    /** Left out once no one is to call. */
    call: 'You don’t need cookies to call.',
  },
  address: {
    title: 'Your address',
    street: 'Street address',
    street2: 'Apt.',
    city: 'City',
    zip: 'ZIP code',
    zipHint: 'We’ll fill in your city and state.',
    program: 'This is a confidentiality program address (like Safe at Home)',
  },
  /** Recipients of the message, once the ZIP code is known. */
  goesTo: {
    all: (names: string) => withPeriod(`You’re writing to ${names}`),
    representative: 'your Representative',
    /** For offices in more than one state, or whose holders are not known. */
    members: 'your members of Congress',
  },
  /** Notice that we can reach none of the visitor's offices, before they give a name. */
  unreached: {
    title: 'You’ll need to contact Congress yourself',
    text: 'We can’t send messages to your members of Congress for you. A call takes about a minute. You can also send the message yourself.',
    everyone:
      'We can’t send messages to any office right now. A call takes about a minute. You can also send a message yourself without giving us your name.',
    call: 'Call now',
    selfSend: 'Send it yourself',
    form: 'Or use this form. We’ll save your message and show you how to send it.',
  },
  choose: {
    title: 'Which of these is yours?',
    lead: 'Your address didn’t tell us which district you live in. Choose yours.',
    near: 'Your address is very close to the line between districts, so we couldn’t tell which one you live in.',
    box: 'You can use a PO box as your mailing address, but it doesn’t show where you live. Choose the district you live in.',
    newMap: (state: string, date: string, sure: boolean) =>
      `${state} ${sure ? 'got' : 'may have gotten'} new districts on ${date}, and we couldn’t tell which one you live in.`,
    program: 'Choose the district you live in. We won’t ask for your home address.',
    vacant: 'Vacant seat',
  },
  safety: {
    title: 'Before you write: four things to know',
    points: [
      'You don’t have to tell your story.',
      'Messages aren’t confidential. Offices read and keep them, and our staff may read them.',
      'Offices may answer by mail, email, or phone. Share only what’s safe for you.',
      'Talk to a lawyer before you describe an offense or an open case.',
    ],
    more: 'More about your safety',
  },
  /** Texts of these pages' script. */
  script: {
    left: (count: string) => `Characters left: ${count}`,
    over: (count: string) => `Characters over the limit: ${count}`,
    most: (count: string) => `Up to ${count} characters`,
    keep: 'Save my draft on this device',
    keepHint:
      'Anyone who uses this device could read it. We delete it when you send it or press “Exit this page.”',
    kept: 'We restored your draft.',
    noLine:
      'You may be offline. Nothing was sent, and what you typed is still here. Check your connection and try again.',
  },
  message: {
    title: 'Your message',
    chamber: { house: 'House of Representatives', senate: 'Senate' },
    selfSend: '(you’ll send this one yourself, and we’ll show you how)',
    waits: '(waiting until we know who holds this seat in the new Congress)',
    seat: {
      house: (district: string) => `The House seat for ${thePlaces(district)}`,
      senate: (state: string) => `A Senate seat for ${state}`,
    },
    vacant: (seat: string) => `${seat} is vacant, so we won’t send a message there.`,
    unknown: (seat: string) =>
      `${seat} was vacant, and we don’t know who holds it in the new Congress. We won’t send a message there.`,
    youTitle: 'About you',
    prefix: 'Title',
    prefixHint: 'Some offices require a title. We won’t choose one for you.',
    prefixNone: 'No title',
    firstName: 'First name',
    lastName: 'Last name',
    oneName: 'If you have only one name, enter it in both boxes.',
    email: 'Email address',
    emailHint: {
      receipt: 'We’ll email you a link to check your message’s status.',
      confirm: 'We’ll email you a link. We won’t send your message until you confirm it there.',
      test: 'Test mode: we won’t email you.',
    },
    phone: 'Phone number',
    phoneHint: 'Some offices ask for one.',
    why: 'Why does this matter to you?',
    whyHint: 'Write a sentence or two. We’ll make it the second paragraph.',
    subject: 'Subject',
    body: 'Message',
    edit: 'Edit the message',
    bodyHint: 'Change anything you like. We’ll add the greeting and your name.',
    newsletter: 'Email me news about this campaign',
    next: 'Preview my message',
  },
  check: {
    title: 'Preview your message',
    lead: (count: number): string =>
      plural('en', count, {
        one: 'This is your message to the office.',
        other: 'This is your message to each office.',
      }),
    messageTo: (name: string) => `To ${name}`,
    whole: 'Show the rest of the message',
    onlineSystem: {
      house: 'The House’s online system leaves out the greeting and the closing.',
      senate: 'The Senate’s online system leaves out the greeting and the closing.',
    },
    send: (count: number) =>
      plural('en', count, { one: 'Send 1 message', other: `Send ${count} messages` }),
    sendYourself: 'Save and continue',
    test: 'Test mode: messages are saved on our server. Congress does not receive them.',
    testSystem:
      'Test mode: no office receives these messages. They may go to a House or Senate test system.',
    testSome: (names: string) => `Test mode: ${names} will not receive this message.`,
    keepOpen: 'Let this browser show my message for 15 minutes without asking who I am',
    keepOpenHint: 'Leave this unchecked on a shared device.',
  },
  written: {
    title: 'We already have a message from you',
    lead: 'Each person can send only one message every three days. To check on your earlier message, use the link we emailed you.',
    text: 'Copy your message',
    next: 'You can still call, or send this message yourself.',
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

/** How to leave this site, and what a message reveals: a separate page, linked from the others. */
export const before = {
  title: 'Before you write',
  description: 'How to leave this site quickly, and what to know before you write to an office.',
  lead: 'This takes a minute to read.',
  exitTitle: 'How to leave quickly',
  exit: (host: string): string[] => [
    `“Exit this page,” at the top of every page, takes you to ${host} right away and clears what you typed here.`,
    'On a keyboard, you can press Shift three times instead, if JavaScript is on.',
    'Exiting doesn’t clear your browser history. If someone monitors your phone or computer, they may still see that you were here.',
  ],
  keepTitle: 'What we keep while you write',
  keep: [
    'Our server keeps what you type, encrypted, for two hours after your last step. Anyone using this browser could open it. It’s deleted when you send it or press “Exit this page.” We keep a sent message longer.',
    'On this device, we keep only cookies, unless you ask us to save your draft.',
    'Your browser may offer to remember what you type here. Say no, or use a private window.',
  ],
  messageTitle: 'What a message reveals',
  start: 'Continue',
  call: 'Call instead',
  selfSend: 'Write without giving us your name',
};

/** Title that some offices require; the site asks for it only then, and never makes one up. */
export const titleQuestion = {
  hint: (names: string) =>
    `To send a message to ${names}, we need a title, such as Mr. or Ms. We won’t choose one for you.`,
  senateHint: (names: string) => `For ${names}, it must be Mr., Mrs., Ms., Miss, or Dr.`,
  /** Checkbox; its hint names the offices. */
  without: {
    selfSend: 'I don’t use a title. I’ll send it myself',
    otherWay: 'I don’t use a title. Send it another way',
  },
  withoutHint: (names: string) => withPeriod(`This applies to your message to ${names}`),
  missing: (names: string) =>
    `Choose a title to write to ${names}, or check the box if you don’t use one`,
  notTaken: (names: string) =>
    `Choose Mr., Mrs., Ms., Miss, or Dr. to write to ${names}, or check the box if you don’t use one of these`,
};
