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
