/** Address → message → check and send. */
export const write = {
  title: 'Write to your members of Congress',
  description: 'One letter to your Representative and your Senators.',
  step: (now: number, all: number) => `Step ${now} of ${all}`,
  back: 'Back',
  change: 'Change',
  optional: '(optional)',
  demonstration: 'This is a demonstration: use an invented name and address.',
  closed: 'The campaign is closed. No messages can be sent at present; you can still call.',
  outdated:
    'This letter asks for something that is over: the bills it names lapsed and the Act has become law since.',
  address: {
    title: 'Your address',
    lead: 'Each office takes letters only from people who live in its district or state, so it needs your home address.',
    street: 'Street address',
    street2: 'Apartment or unit',
    city: 'City',
    state: 'State or territory',
    chooseState: 'Choose',
    zip: 'ZIP code',
    zipHint: 'Five digits, like 20515. ZIP+4 helps if you know it.',
    district: 'Your district',
    districtHint: 'Your ZIP code lies in more than one. We could not tell which is yours.',
    program:
      'An address of a confidentiality program is fine. You then choose the district yourself.',
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
  message: {
    title: 'Your message',
    to: 'Goes to',
    vacant: (seat: string) => `${seat}: the seat is vacant, so nobody gets a letter there.`,
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
      count === 1
        ? 'This is the letter as the office will read it.'
        : 'These are the letters as each office will read them.',
    you: 'About you',
    letterTo: (name: string) => `To ${name}`,
    send: (count: number) => (count === 1 ? 'Send to one office' : `Send to ${count} offices`),
    sendCaptured: (count: number) =>
      count === 1 ? 'Write one letter to this machine' : `Write ${count} letters to this machine`,
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
    house: (lastName: string) => `Dear Representative ${lastName},`,
    senate: (lastName: string) => `Dear Senator ${lastName},`,
  },
  closing: 'Sincerely,',
  website: 'Leave this empty',
};
