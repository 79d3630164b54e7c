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
    'The National Human Trafficking Hotline answers at all hours, in English and Spanish, and in other languages with an interpreter. We do not run it and cannot see whether you call.',
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
    'If writing is not safe, calling leaves less behind. You can also ask somebody else to write in their own name.',
  ],
  writingLink: 'What this site keeps, and for how long',
};
