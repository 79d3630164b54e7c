/** What every page carries: header, notices, footer. */
export const site = {
  name: 'Relief Act Campaign',
  skip: 'Skip to the main content',
  exit: 'Exit this page',
  exitHint:
    'Leaves for another site at once. With a keyboard: Shift three times. Your history stays.',
  /** Told by screen readers at the first and the second press of Shift, and when it took too long. */
  exitPresses: {
    once: 'Shift, two more times to leave',
    twice: 'Shift, once more to leave',
    over: 'Those presses no longer count',
  },
  leaving: 'Leaving this page',
  menu: 'Main',
  pages: {
    act: 'The Act',
    statistics: 'The numbers',
    lookup: 'Call',
    write: 'Write',
    safety: 'Your safety',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
  },
  onThisPage: 'On this page',
  otherLanguage: 'Español',
  notices: 'About this site',
  demonstration:
    'This is a demonstration. Polaris, which made this call to action, does not run this site.',
  capture: 'Nothing leaves this machine: no office gets a letter.',
  nowLaw: (law: string, date: string) => `The Act has become law (${law}, ${date}).`,
  nowLawLink: 'What happened, with dates',
  hotlineTitle: 'If you or somebody you know needs help',
  hotline: 'National Human Trafficking Hotline, day and night:',
  hotlineText: (word: string, number: string) => `Text ${word} to ${number}`,
  hotlineNote: 'This site does not run the Hotline. In danger now, call 911.',
  hotlineOwnPage: 'The Hotline’s own site, with its chat and its rules on what it passes on',
  footerMenu: 'Small print',
  runBy: (name: string) => `Run by ${name}`,
  contact: 'Contact:',
  nobody: 'Nobody runs this site yet: it is a demonstration.',
  noThirdParty: 'Nothing on these pages is loaded from another site, and nobody tracks your visit.',
  source: 'Source',
  notFound: {
    title: 'Page not found',
    text: 'There is no page at this address. Check that it was typed or copied in full.',
    link: 'Go to the first page',
  },
};
