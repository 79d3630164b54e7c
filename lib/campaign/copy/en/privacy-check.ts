import { plural } from '@/lib/campaign/plural';

/** What the last screen says when a letter tells who its writer or others are. */
export const privacyCheck = {
  title: 'Before you send: this could tell who you or others are',
  lead: (count: number): string =>
    `Offices keep mail, and letters are not confidential. In what you wrote yourself, ${plural('en', count, { one: 'one place is', other: `${count} places are` })} worth a second look:`,
  marked: 'marked:',
  markedEnd: '(end of the mark)',
  more: (count: number): string => `And ${count} more like it.`,
  change: 'Change my letter',
  keep: 'Or keep it: you can send it as it is, with the button below the letters.',
  limits:
    'A program looked, on our server, just now. It misses things, and it can be wrong. What it found is kept nowhere.',
  reminder: (count: number): string =>
    plural('en', count, {
      one: 'One place above could tell who you or others are.',
      other: `${count} places above could tell who you or others are.`,
    }),
  reminderLink: 'Look again',
  kinds: {
    phone: {
      label: 'A telephone number',
      advice: 'Whoever reads the letter can call it. Offices get yours beside the letter.',
    },
    email: {
      label: 'An email address',
      advice: 'It leads to accounts. Offices get yours beside the letter.',
    },
    link: {
      label: 'A link or the name of an account',
      advice: 'It can lead to you, or to a report with a name in it. Say what it shows instead.',
    },
    street: {
      label: 'An address',
      advice:
        'It tells where you or somebody else lives or lived. The town or the state is enough.',
    },
    birth: {
      label: 'A date of birth',
      advice: 'With a name it opens many files. “When I was young” is enough.',
    },
    case_number: {
      label: 'A number of a case, a report or a paper',
      advice:
        'It leads to the whole file. Say what kind of case it was, and ask a lawyer first if it is open.',
    },
    minor: {
      label: 'A child, or somebody under 18',
      advice: 'Children cannot decide who reads about them. “A child in my family” is enough.',
    },
    name: {
      label: 'Somebody’s name',
      advice:
        'Who is named can be found, and may learn that you wrote. “The man who did it” is enough.',
    },
  },
};
