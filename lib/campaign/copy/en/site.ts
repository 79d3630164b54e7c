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
    share: 'Tell somebody',
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

/** Whole pages for when no other page can be shown. */
export const problemPage = {
  home: 'Go to the start page',
  keptText: 'Your text, to copy',
  /** Answered from our own tables, with or without a database. */
  meanwhile: 'Call meanwhile: who represents you, and their numbers',
  cross_site: {
    title: 'This form came from another site',
    text: 'Nothing was saved or sent. Open our own page and send the form from there.',
  },
  method: {
    title: 'This page takes no forms',
    text: 'Nothing was saved or sent. Go back and press the button again.',
  },
  length_required: {
    title: 'This request does not say how long it is',
    text: 'Nothing was saved or sent. Send it again with a Content-Length.',
  },
  too_large: {
    title: 'That is too much text',
    text: 'Nothing was saved or sent. Go back: what you typed is still in the form. Shorten it to 10,000 characters or fewer.',
  },
  file_too_large: {
    title: 'That file is too large',
    text: 'Nothing was saved. Go back and choose a smaller one: the page says how large it may be.',
  },
  unavailable: {
    title: 'We cannot save anything just now',
    text: 'Our database does not answer. Go back in a few minutes and press the button again: nothing is ever sent twice.',
  },
  draftsBusy: {
    title: 'There are too many letters from your network',
    text: 'Nothing was saved or sent: more letters were begun from your network within this hour than we take. Copy your text, and begin again after the next full hour. You can call meanwhile.',
  },
  callBusy: {
    title: 'Your call was not counted',
    text: 'Too many calls were counted from your network within this hour. Your call still matters to the office. Go back to reach the numbers again.',
  },
  callUnavailable: {
    title: 'Your call was not counted',
    text: 'Our database does not answer. Your call still matters to the office. Go back and press the button again in a few minutes, if you like.',
  },
  callUnknown: {
    title: 'Your call was not counted',
    text: 'We know no such office, or nobody holds its seat at present. Look up your members again to see who does.',
  },
  broken: {
    title: 'Something on our side went wrong',
    text: 'Go back and try again in a few minutes. You can call your members of Congress meanwhile: the Capitol switchboard is (202) 224-3121.',
  },
};
