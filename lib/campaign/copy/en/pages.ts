import { plural } from '@/lib/campaign/languages';
import { personalData } from './personal-data';

export const accessibility = {
  title: 'Accessibility',
  description: 'What we do so that everyone can use this site, and how to report a barrier.',
  lead: 'Everyone should be able to read these pages and contact Congress from them.',
  doTitle: 'What you can count on',
  do: [
    'We build every page to work with a keyboard alone, without JavaScript, and with screen readers.',
    'You can zoom to 400% on a computer, or use a screen 320 pixels wide, without scrolling sideways.',
    'Colors keep their contrast in light, dark, and high-contrast settings. We never use color alone to show meaning.',
    'Every chart shows its numbers as text.',
    'Nothing on a page moves by itself. There are a few time limits. We keep a draft for two hours and a search for ten minutes. If we ask you to confirm your message, you have seven days. If you allow it, you can view a sent message for 15 minutes before we ask for your last name and ZIP code.',
  ],
  standardTitle: 'Our standard',
  standard:
    'We follow the Web Content Accessibility Guidelines 2.2, level AA, and run automated tests on every page. Automated tests don’t catch every barrier. People who use assistive technology every day have not audited this site yet.',
  knownTitle: 'Known barriers',
  known:
    'Some offices’ forms use picture puzzles (CAPTCHAs). Some of our links go to those forms, and we can’t change them. Calling is often easier.',
  reportTitle: 'Report a barrier',
  report:
    'Tell us which page it was, what you were trying to do, and what device and tools you use. Contact:',
  nobody: 'This is a demo that no organization runs yet, so there is no one to contact.',
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
    lookup: 'See who represents you',
    call: 'Tell us about a call',
    draft: 'Start a message',
    message: 'Send a message',
    after: 'Have a message deleted',
  },
  rows: {
    read: {
      what: 'No cookies. If you use a form or status page, your IP address, scrambled.',
      why: 'To prevent overload',
      long: 'Up to two hours',
      who: 'No one',
    },
    lookup: {
      what: 'Your street’s map location and district, without your name. Your address bar may show your district and offices you called. An encrypted cookie may hold what you typed.',
      why: 'For your results and message',
      long: 'Location: up to an hour. Cookie: ten minutes, or until you press “Exit this page”',
      who: 'See “Finding your district.”',
    },
    call: {
      what: 'The day, the office, and how the call went, but not who called.',
      why: 'To count calls',
      long: 'As long as the campaign runs',
      who: 'Campaign staff. Totals are public.',
    },
    draft: {
      what: 'What you type, encrypted. Anyone using this browser could open it.',
      why: 'To keep your draft',
      long: 'Until you send it, press “Exit this page,” or leave it for two hours',
      who: 'See “Finding your district.”',
    },
    after: {
      what: personalData.erase.stays.join(' '),
      why: 'To count messages',
      long: 'As long as the campaign runs',
      who: 'Campaign staff. Totals are public.',
    },
  } satisfies Record<string, PrivacyRow>,
  message: {
    what: 'Your message, name, email, address, and any phone number',
    why: 'To deliver it and show you’re a constituent',
    long: (days: number) =>
      `Until ${plural('en', days, { one: '1 day', other: `${days} days` })} after delivery ends, or until you delete it`,
    who: 'The offices you write to, and campaign staff. If you ask for news, your name, email, ZIP code, and language go on our mailing list.',
  },
  moreTitle: 'Good to know',
  more: [
    'We don’t track your visit or sell your information.',
    'Some links tell us where they were posted. We count uses, not users.',
    'Staff may read messages to review them or fix delivery problems. To catch spam, we compare codes made from messages and deleted with them.',
    'If you agree, this browser saves your draft until you send or exit and shows your sent message for 15 minutes without asking who you are. Hiding a status page sets a 30-day cookie.',
    'We email you a status link, reminders, and problem notices, never your message or name.',
  ],
  geocoderTitle: 'Finding your district',
  geocoder:
    'If your ZIP code has more than one district, our server sends your street address to the U.S. Census Bureau, without your name.',
  geocodio: 'If that doesn’t work, we ask a company, Geocodio, also without your name.',
  noGeocoder: 'We don’t send addresses to any outside service.',
  location: 'If you share your location, we use our own map and don’t keep the location.',
  locationAsked:
    'If that map is out of date, a service named above sees your location but not your name, and we keep the answer for an hour.',
  whoCapture: 'In test mode, messages and emails stay on our server. No office receives them.',
  whoTestSystem:
    'In test mode, messages may go to a House or Senate test system. No office receives them.',
  earlierTitle: 'See or delete your information',
  earlier:
    'On your status page, you can cancel unsent messages and, with your last name and ZIP code, see, download, or delete your information.',
  backupsTitle: 'Backups',
  backups: 'Deleted messages may stay in backups a while.',
  askBackups: 'Ask us how long.',
  operatorTitle: 'Who runs this site',
  operator: (name: string, address: string) => `${name}, ${address}.`,
  nobody: 'This is a demo. No organization runs it yet. Don’t enter real details.',
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
    'Your browser history still lists the pages you saw, and the Back button may show them. If you clear your history, someone may notice that, too. A private window doesn’t keep your history after you close it, but it doesn’t stop spyware.',
    'Your browser may offer to remember what you type. Say no, or use a private window.',
    'Someone with access to your phone or computer may be able to see what you do, and we can’t stop that. Use a device they have never touched, such as one at a library or a friend’s home.',
  ],
  hotlineTitle: 'Talk to someone',
  hotline: [
    'The National Human Trafficking Hotline is open 24 hours a day. You can ask for English, Spanish, or an interpreter. We don’t run it.',
    'Its website says what it keeps and shares. Caller ID can be faked, so don’t trust a call that says it’s from the Hotline. Call the Hotline yourself.',
  ],
  call: (phone: string) => `Call ${phone}`,
  text: (word: string, number: string) => `Text ${word} or BEFREE to ${number}`,
  tty: 'TTY: 711',
  chat: 'Chat on the Hotline’s website',
  emergency: 'In an emergency, call 911.',
  writingTitle: 'Before you contact an office',
  writing: [
    'You never have to tell your story. Your message or call counts even if you don’t.',
    'Messages to Congress aren’t confidential. Offices read and keep them, and our staff may read them.',
    'Offices ask for your name and home address, and may answer by mail, email, or phone. Share only what’s safe.',
    'Talk to a lawyer before you describe an offense, an arrest, or an open case.',
    'If you use an address confidentiality program, you can enter the program’s address and choose your district yourself.',
    'Calls and texts leave a record on your phone and may appear on your phone bill.',
  ],
  writingLink: 'What we keep, and for how long',
};
