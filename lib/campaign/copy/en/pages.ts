import { plural } from '@/lib/campaign/languages';

export const accessibility = {
  title: 'Accessibility',
  description: 'What we do so that everyone can use this site, and how to report a barrier.',
  lead: 'Everyone should be able to read these pages and contact Congress from them.',
  doTitle: 'What you can count on',
  do: [
    'We build every page to work with a keyboard alone, without JavaScript, and with screen readers.',
    'You can enlarge text to 400% and read it on a screen 320 pixels wide without scrolling sideways.',
    'Colors keep their contrast in light, dark, and high-contrast settings. We never use color alone to show meaning.',
    'Every chart shows its numbers as text.',
    'Nothing on a page moves by itself. There are four time limits: two hours for a draft, ten minutes for what you type in a search, 15 minutes to read a message you open, and seven days to confirm one.',
  ],
  standardTitle: 'Our standard',
  standard:
    'We follow the Web Content Accessibility Guidelines 2.2, level AA, and run automated tests on every page. Automated tests don’t catch every barrier. People who use assistive technology every day have not audited this site yet.',
  knownTitle: 'Known barriers',
  known:
    'Some offices’ forms use picture puzzles (CAPTCHAs). We link to those forms when we have no other way to reach an office, and we can’t change them. Calling is often easier.',
  reportTitle: 'Report a barrier',
  report:
    'Tell us which page it was, what you were trying to do, and what device and tools you use. Contact:',
  nobody: 'This is a demo that no organization runs yet, so there is no one to report to.',
};

export type PrivacyRow = { what: string; why: string; long: string; who: string };

/** What is stored, why, for how long, and who receives it. States only what the site does. */
export const privacy = {
  title: 'Privacy',
  description: 'What this site keeps when you look up your members of Congress or write to them.',
  lead: 'Here is what we keep and why.',
  columns: {
    topic: 'When you',
    what: 'What we keep',
    why: 'Why',
    long: 'How long',
    who: 'Who gets it',
  },
  topics: {
    read: 'Read these pages',
    lookup: 'Look up your members',
    call: 'Tell us about a call',
    draft: 'Start a message',
    message: 'Send a message',
    after: 'Have a message deleted',
  },
  rows: {
    read: {
      what: 'No cookies. If you use a form or status page, your scrambled network address.',
      why: 'To keep anyone from flooding the site',
      long: 'Up to two hours',
      who: 'No one',
    },
    lookup: {
      what: 'Answers from outside services, without your name. Your address bar may show your district. An encrypted cookie may hold your ZIP code, town, or what you typed.',
      why: 'To show you the results',
      long: 'The answer: up to an hour. The cookie: ten minutes, or until you exit',
      who: 'See “Finding your district.”',
    },
    call: {
      what: 'The day, the office, and how the call went, but not who called.',
      why: 'To count calls',
      long: 'As long as the campaign runs',
      who: 'Campaign staff. The public sees totals.',
    },
    draft: {
      what: 'What you type, encrypted. Only a cookie in your browser holds the key.',
      why: 'To keep your draft between pages',
      long: 'Until you send or exit, or two hours after your last step',
      who: 'No one',
    },
    after: {
      what: 'The reference number, state, district and how we found it, campaign version, language, and dates. For each office: status, delivery method, attempts, and ID.',
      why: 'To count messages',
      long: 'As long as the campaign runs',
      who: 'Campaign staff. The public sees totals.',
    },
  } satisfies Record<string, PrivacyRow>,
  message: {
    what: 'Your message, name, email, address, and any phone number',
    why: 'To deliver it, and to show offices that you’re a constituent',
    long: (days: number) =>
      `Until ${plural('en', days, { one: '1 day', other: `${days} days` })} after we finish delivering it, or until you delete it`,
    who: 'The offices you write to, and campaign staff. If you ask for news, your name, email, and ZIP code go on our mailing list.',
  },
  moreTitle: 'Good to know',
  more: [
    'We don’t track your visit or sell anything.',
    'Some links show where they were posted. We count their use.',
    'Staff may read messages to review them or fix a delivery. To catch spam, our server compares scrambled codes. We delete them with your message.',
    'If you allow it, this browser saves your draft for up to two hours and shows your sent message for 15 minutes without asking who you are. If you hide a status page, a cookie without personal details keeps it hidden for 30 days.',
    'We email you a status link, a reminder to confirm, and a notice if a message isn’t delivered. Our emails never include your message or name.',
  ],
  geocoderTitle: 'Finding your district',
  geocoder:
    'If your ZIP code has more than one district, our server asks the U.S. Census Bureau about your street, without your name.',
  geocodio: 'If that doesn’t work, we ask a company, Geocodio, also without your name.',
  noGeocoder: 'We don’t send addresses to any outside service.',
  location: 'If you share your location, our server uses its own map and keeps nothing.',
  locationAsked: 'If that map is out of date, we ask an outside service, without your name.',
  whoCapture: 'In test mode, messages and emails stay on our server. No office receives them.',
  earlierTitle: 'See it or delete it',
  earlier:
    'On your status page, you can cancel unsent messages. With your last name and ZIP code, you can see, download, or delete your information. If you delete it, we keep only what “Have a message deleted” lists.',
  backupsTitle: 'Backups',
  backups: 'Deleted messages can stay in backups for a while.',
  askBackups: 'Ask us how long.',
  operatorTitle: 'Who runs this site',
  operator: (name: string, address: string) => `${name}, ${address}.`,
  nobody: 'This is a demo. No organization runs it yet. Do not enter real details.',
};

/** Quick exit, and points to consider before writing. */
export const safety = {
  title: 'Before you start',
  description:
    'How to leave this site quickly, what it leaves on your device, and what to think about first.',
  lead: 'Some of our readers are survivors. Some may not be alone right now. Please read this first.',
  leavingTitle: 'Leave quickly',
  leaving: [
    '“Exit this page,” at the top of every page, takes you to a neutral website right away and clears what you typed here.',
    'On a keyboard, you can press Shift three times instead, if JavaScript is on.',
    'To close the whole window, press Alt and F4 on Windows, or Shift, Command, and W on a Mac.',
  ],
  historyTitle: 'What stays on your device',
  history: [
    'Your browser history still lists the pages you saw, and the Back button may show them. Someone may also notice that you cleared your history. A private window doesn’t keep your history after you close it.',
    'Your browser may offer to remember what you type. Say no, or use a private window.',
    'Someone with access to your phone or computer may be able to see what you do, and we can’t stop that. Use a device they have never touched, such as one at a library or a friend’s home.',
  ],
  hotlineTitle: 'Talk to someone',
  hotline: [
    'The National Human Trafficking Hotline is open 24 hours a day. It has offered help in English and Spanish by phone, text, and chat, and in other languages by phone with an interpreter. We don’t run it.',
    'Its website says what it keeps and shares. Caller ID can be faked, so don’t trust a call “from” the Hotline. Call the Hotline yourself.',
  ],
  call: (phone: string) => `Call ${phone}`,
  text: (word: string, number: string) => `Text ${word} or BEFREE to ${number}`,
  tty: 'TTY: 711',
  chat: 'Chat on the Hotline’s website',
  emergency: 'In an emergency, call 911.',
  writingTitle: 'Before you contact an office',
  writing: [
    'You never have to tell your story. Your message or call counts even if you say nothing about yourself.',
    'Messages to Congress aren’t confidential. Offices read and keep them, and our staff may read them.',
    'Offices ask for your name and home address, and may answer by mail, email, or phone. Share only what’s safe.',
    'Talk to a lawyer before you describe an offense, an arrest, or an open case.',
    'If you use an address confidentiality program, you can enter the program’s address and choose your district yourself.',
    'A call stays in your call log and may appear on your phone bill.',
  ],
  writingLink: 'What we keep, and for how long',
};
