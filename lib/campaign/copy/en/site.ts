/** Parts of every page: header, notices, footer. */
export const site = {
  name: 'Relief Act Campaign',
  /** Part of the name that phones show alone. */
  shortName: 'Relief Act',
  skip: 'Skip to main content',
  exit: 'Exit this page',
  exitHint: 'Exiting doesn’t clear your history.',
  exitHintKeyboard: 'On a keyboard, you can press Shift three times to exit.',
  /**
   * Announcements after the first and the second press of Shift, and when too much time has passed.
   */
  exitPresses: {
    once: 'Press Shift two more times to leave',
    twice: 'Press Shift one more time to leave',
    over: 'Exit canceled',
  },
  leaving: 'Leaving this page',
  menu: 'Menu',
  pages: {
    act: 'The Act',
    statistics: 'The numbers',
    lookup: 'Call',
    write: 'Email',
    safety: 'Your safety',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
    share: 'Share',
  },
  otherLanguage: 'Español',
  notices: 'Notices',
  demonstrationShort: 'Demo site.',
  demonstration:
    'This is a demo. Polaris wrote the original call to action. Polaris does not run this site.',
  captureShort: 'Nothing is sent.',
  capture: 'Test mode: messages are saved on our server. Congress does not receive them.',
  nowLaw: (_law: string, date: string) =>
    `This site shows the 2024 campaign. The Act became law on ${date}.`,
  nowLawLink: 'See what happened',
  hotlineTitle: 'Need help, or know someone who does?',
  hotline: 'National Human Trafficking Hotline, 24 hours a day:',
  hotlineText: (word: string, number: string) => `Text ${word} to ${number}`,
  hotlineNote: 'We don’t run the Hotline. If you are in danger right now, call 911.',
  hotlineOwnPage: 'Chat or read the privacy policy on the Hotline’s website',
  footerMenu: 'About this site',
  runBy: (name: string) => `Run by ${name}`,
  contact: 'Contact:',
  nobody: 'This is a demo. No organization runs it yet.',
  noThirdParty: 'Nothing here loads from other websites, and we don’t track your visit.',
  source: 'Source',
  sources: 'Sources',
  notFound: {
    title: 'Page not found',
    text: 'There is no page at this address. Check that you typed or copied all of it.',
    link: 'Go to the home page',
  },
};

/** Complete pages for when no other page can be shown. */
export const problemPage = {
  home: 'Go to the home page',
  keptText: 'Copy your message',
  /** Works from our own tables, with or without a database. */
  meanwhile: 'Find your members of Congress',
  cross_site: {
    title: 'This form came from another website',
    text: 'Nothing was saved or sent. Open the form on our site and send it from there.',
  },
  method: {
    title: 'That didn’t work',
    text: 'Nothing was saved or sent. Go back, reload the page, and try again.',
  },
  too_large: {
    title: 'Your text is too long',
    text: 'Nothing was saved or sent. Go back to the form and shorten your text to 10,000 characters or fewer.',
  },
  file_too_large: {
    title: 'This file is too large',
    text: 'Nothing was saved. Go back and choose a smaller file. The page says how large it can be.',
  },
  unavailable: {
    title: 'We can’t save anything right now',
    text: 'Our system isn’t responding. Go back in a few minutes and press the button again. We won’t send anything twice.',
  },
  draftsBusy: {
    title: 'We can’t take more messages right now',
    text: 'Nothing was saved or sent. Copy any text you see below, and start again in an hour.',
  },
  callBusy: {
    title: 'We couldn’t count your call',
    text: 'Too many calls were counted from your network this hour. Your call still matters to the office. Go back to see the phone numbers again.',
  },
  callUnavailable: {
    title: 'We couldn’t count your call',
    text: 'Our system isn’t responding. Your call still matters to the office. If you like, go back in a few minutes and press the button again.',
  },
  callUnknown: {
    title: 'We couldn’t count your call',
    text: 'We couldn’t find that office, or its seat is vacant. Look up your members of Congress again to see who serves now.',
  },
  signInBusy: {
    title: 'Many people are signing in right now',
    text: 'Your password was not checked or saved. Wait a few seconds, go back, and press the button again.',
  },
  overloaded: {
    title: 'This site is very busy right now',
    text: 'If you just pressed a button, it may not have worked. Wait a few seconds, then reload this page. We won’t send a message twice.',
  },
  broken: {
    title: 'Something went wrong on our side',
    text: 'Go back and try again in a few minutes. The Capitol switchboard, (202) 224-3121, can connect you to any office in Congress.',
  },
};

/** Text that replaces scripts, forms, and texts of an ask that is over. */
export const endedAsk = {
  title: 'This campaign has ended',
  /** Headline in place of the request. */
  headline: 'A fresh start for trafficking survivors',
  bills: (bills: string, date: string) =>
    `This campaign was about ${bills}, which expired on ${date}.`,
  law: (law: string, date: string) =>
    `The Trafficking Survivors Relief Act is now law (${law}, ${date}). Please don’t ask Congress to pass the old bills.`,
  enacted: (bills: string, bill: string, date: string) =>
    `This campaign was about ${bills}. ${bill} became law on ${date}.`,
  nowEnacted: (bill: string, date: string) => `${bill} became law on ${date}.`,
  nowLapsed: (bills: string, date: string) => `${bills} expired on ${date}.`,
  official: 'Official source',
  next: 'See what still needs to happen',
  history: 'See how the Act became law',
};
