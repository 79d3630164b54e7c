import { plural } from '@/lib/campaign/plural';

export const accessibility = {
  title: 'Accessibility',
  description: 'What this site does so that everybody can use it, and how to report a barrier.',
  lead: 'Everybody should be able to read these pages and to write to Congress from them.',
  doTitle: 'What you can count on',
  do: [
    'Every page works with the keyboard alone and without JavaScript, and is built for screen readers.',
    'Text can be enlarged to 400% and read on a screen 320 pixels wide without scrolling sideways.',
    'Colors keep their contrast in light, dark and high-contrast settings, and nothing is said by color alone.',
    'Each drawing has its numbers beside it as text and as a table.',
    'Nothing moves. The only time limit is that an unsent draft is erased two hours after your last step.',
  ],
  standardTitle: 'The standard we aim for',
  standard:
    'We build to the Web Content Accessibility Guidelines 2.2, level AA, and check the pages with automatic tests. Automatic tests do not find every barrier, and the site has not been audited by people who use assistive technology every day.',
  knownTitle: 'What we know is harder',
  known:
    'The forms of some offices, to which we link when no other way reaches them, have picture puzzles and are not ours to change. Calling is often the easier way there.',
  reportTitle: 'Report a barrier',
  report: 'Tell us the page, what you tried to do and what you use. Contact:',
  nobody:
    'This site is a demonstration and nobody runs it yet, so there is nobody to report to. Whoever runs it later must name a contact here.',
};

/** What is kept, for how long, and who gets it. Says only what the site does. */
export const privacy = {
  title: 'Privacy',
  description: 'What this site keeps when you look up your members or write, and for how long.',
  lead: 'We keep what is needed to deliver your letter and to tell you what became of it. Nothing else, and not for long.',
  readingTitle: 'If you only read',
  reading: [
    'We set no cookie, keep no record of your visit and load nothing from another site: no font, map, picture or script.',
    'Our server keeps your network address only as a scrambled code whose key changes every day, to stop floods of requests.',
  ],
  lookupTitle: 'If you look up your members',
  lookup: [
    'A ZIP code or address that you enter is used for the answer and not stored on our server. The address line of your browser, and so its history, names your district at most.',
    'Where something is left to mend or to choose, what you typed waits in a locked cookie of your own browser, for ten minutes at most.',
    'If you press “Use my location”, your browser sends the place to our server, which finds the district on its own map and forgets the place.',
    'With the answer, your town and the order in which the offices lie near you wait in such a cookie too, so that the page can fill in what to say. It holds no street and no place on a map, and ends after ten minutes or when you exit.',
    'If you tell us how a call went, we count the day, the office and your answer. Nothing in that count is about you.',
  ],
  geocoder:
    'Where a ZIP code lies in more than one district and you give your street address, our server sends that address, without your name, to the address service of the U.S. Census Bureau, which answers with the district. The same goes for your location, if you share it where our own map is out of date.',
  geocodio:
    'Where that service does not answer or does not know the place, our server asks the company Geocodio in the same way, without your name.',
  remembered:
    'Our server remembers the answer for an hour at most, so that nobody outside is asked twice: the district, the ZIP code and the point on the map, under a scrambled code instead of the address.',
  noGeocoder: 'Addresses are not sent to any outside service to find the district.',
  writingTitle: 'If you write',
  deviceCopy:
    'If you tick the box for it, a copy of what you type also lies in your own browser, where whoever uses the device could read it. Sending, “Exit this page” and taking the tick away delete it; otherwise the site stops using it after two hours and deletes it when the page is next opened.',
  draft:
    'While you write, what you typed is kept encrypted on our server, and only a cookie in your browser holds the key. What you typed is gone two hours after your last step, when you exit, or when you send. After sending, the cookie only leads back to the page about your message, for two hours at most. It is needed to go from one step to the next. A second cookie, set when you send, opens your message to this browser for 15 minutes: in that time anybody who uses it can see your message and your details, download them and have them erased, without last name or ZIP code. “Exit this page” clears both cookies. Before you send, our server looks through your own words for what could tell who somebody is, shows it to you, and keeps nothing of it.',
  message: (days: number) =>
    `Your message is kept with your name, email, postal address and telephone number, if you gave one, until ${plural('en', days, { one: '1 day', other: `${days} days` })} after the last delivery has ended. Then all of that and the text are erased. What stays is the reference, the state and district and how it was found, the edition and language, the dates, and what became of each letter and of our mail to you, by which way and at which try, with the receiver’s number for it, and if staff did not pass it on, the kind of reason.`,
  newsletter:
    'If you tick the box for news, that wish is kept with your message and erased with it.',
  whoTitle: 'Who gets it',
  who: [
    'The offices you write to get your letter with your name and contact details. They have their own rules for keeping it, and we cannot call it back.',
    'Staff of this campaign can read messages, to review them or to see why a delivery failed. Nobody else gets them. We sell and lend nothing. Staff may write short notes to each other on how a message was handled; they are erased with it. What may be distressing is closed until they open it: our server looks for that when the page is shown and keeps nothing of it.',
    'To find mass mail, our server may compare messages: how many come from one address or network, whether many hold the same words (as a scrambled code, erased with the message), and what is in the text. Which of these it found is erased with it too.',
  ],
  whoCapture:
    'At present no office gets anything: letters are written to a folder on this machine, and so is the mail about your message. They are erased with the message.',
  earlierTitle: 'Seeing or withdrawing it earlier',
  earlier:
    'The link that you get after sending leads to your own page. There you can see what happened at each office and withdraw letters that have not left. With your last name and ZIP code you can also see everything we hold, download it, and have it erased at once: a cookie then opens it to this browser for 15 minutes. Just after sending it is open for 15 minutes without them.',
  mails:
    'We mail you the link to that page, a link and one reminder where your word is needed before anything goes out, and word when a letter does not arrive or is not passed on. Mail about every change comes only if you ask for it there. No mail repeats your text or your name.',
  backupsTitle: 'Backups',
  backups:
    'Whoever runs this site may keep backups of the database, in which erased messages can outlast the dates above until the backup itself is deleted. Ask them how long that is.',
  operatorTitle: 'Who answers for this',
  operator: (name: string, address: string) => `${name}, ${address}.`,
  nobody: 'Nobody runs this site yet: it is a demonstration. Do not enter real details.',
};

/** Leaving quickly, and what to think of before writing. */
export const safety = {
  title: 'Your safety on this site',
  description: 'How to leave this site quickly, what stays behind, and what to think of first.',
  lead: 'Some people who read this are survivors, and some are not free to read what they like. These are the things to know first.',
  leavingTitle: 'Leaving quickly',
  leaving: [
    '“Exit this page”, at the top of every page, leaves for another, neutral site at once and clears what you had typed here.',
    'With a keyboard you can press Shift three times instead, unless scripts are turned off in your browser.',
    'To close the whole window: Alt and F4 on Windows, Shift, Command and W on a Mac.',
  ],
  historyTitle: 'What leaving does not do',
  history: [
    'Your browser still lists the pages you saw, and the Back button may lead to them. With scripts turned off, it may also show what you typed and had not sent. Leaving quickly only helps against somebody who looks over your shoulder.',
    'If somebody else can get into your phone or computer, a program on it may record what you do, and nothing on this site can stop that. Clearing the history may itself be noticed. Use a device that they have never had in their hands: at a library, at work, or a friend’s.',
  ],
  hotlineTitle: 'Somebody to talk to',
  hotline: [
    'The National Human Trafficking Hotline answers day and night in English and Spanish. Interpreters may be available for other languages. We do not run it and cannot see whether you call.',
    'Its own site says what it keeps and what it passes on. Telephone numbers can be faked on a display: call the Hotline rather than trust a call that claims to come from it.',
  ],
  call: (phone: string) => `Call ${phone}`,
  text: (word: string, number: string) => `Text ${word} or BEFREE to ${number}`,
  tty: 'TTY: 711',
  chat: 'Chat on the Hotline’s site',
  emergency: 'In an emergency call 911.',
  writingTitle: 'Before you write to an office',
  writing: [
    'You do not have to tell your story. A letter works without a word about yourself, and so does a call.',
    'Letters to Congress are not confidential. Staff read and keep them, and may pass them to the right office.',
    'Offices ask for your name and home address, to know that you live in their district. They may answer by post, by email or by telephone: give only what is safe for you to be reached at.',
    'Talk to a lawyer before you describe an offense, an arrest or a case that is still open. A letter can be read by people you did not write it for.',
    'If your address is protected by an address confidentiality program, you can write with the address of the program and choose your district yourself.',
    'If writing is not safe, call from a phone that is safe for you. A call shows in the phone’s call log and may show on the bill. You can also ask someone else to write in their own name.',
  ],
  writingLink: 'What this site keeps, and for how long',
};
