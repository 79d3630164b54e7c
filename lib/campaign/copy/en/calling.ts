/** Calling an office, telling how it went, and asking it for a meeting. */
export const calling = {
  /** As said before the name. */
  titles: {
    representative: 'Representative',
    delegate: 'Delegate',
    commissioner: 'Resident Commissioner',
    senator: 'Senator',
  },
  sponsor: (bill: string) => `Brought in ${bill}, so the script says thank you.`,
  cosponsor: (bill: string) => `Cosponsored ${bill}, so the script says thank you.`,
  hours: 'Call on a weekday, during the day in Washington (Eastern Time).',
  nearest: 'nearest to you',
  otherOffices: 'Its other offices outside Washington',
  listedHours: 'Hours as listed:',
  thanksTitle: 'What to say, as thanks',
  outcome: {
    title: 'How did it go?',
    called: 'I called',
    left_message: 'I left a message',
    no_answer: 'I could not get through',
    note: 'We count the day, the office and your answer, and keep nothing about you.',
    thanks: {
      called: 'Thank you for calling. It is counted.',
      left_message: 'Thank you for leaving a message. It is counted.',
      no_answer:
        'Thank you for trying. It is counted. Try again at another hour, another of its numbers, or the Capitol switchboard.',
    },
  },
  request: {
    title: 'Ask for a meeting',
    how: 'Send this to the office’s scheduler about four weeks ahead, by its contact form or as they tell you on the telephone, and ask again after two weeks. Fill in what stands in brackets.',
    label: (name: string) => `Request for a meeting with ${name}`,
    town: '[your town]',
    copy: 'Copy the text',
    copied: 'Copied.',
    notCopied: 'Your browser did not allow it. The text is selected: copy it yourself.',
  },
};
