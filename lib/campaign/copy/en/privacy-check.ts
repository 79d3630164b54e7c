import { plural } from '@/lib/campaign/languages';

/** Warning in the preview when a message could identify its writer or someone else. */
export const privacyCheck = {
  title: 'Before you send: this could identify you or someone else',
  lead: (count: number): string =>
    `Messages aren’t confidential, and offices keep them. Take another look at ${plural('en', count, { one: 'one part', other: `${count} parts` })} of what you wrote:`,
  marked: 'marked:',
  markedEnd: '(end of marked text)',
  more: (count: number): string => `And ${count} more like this.`,
  change: 'Change my message',
  keep: 'You can also send it as is.',
  limits: 'This check is automatic. It can be wrong, and it doesn’t save anything.',
  reminder: (count: number): string =>
    plural('en', count, {
      one: 'One part of your message could identify someone.',
      other: `${count} parts of your message could identify someone.`,
    }),
  reminderLink: 'Look again',
  kinds: {
    phone: {
      label: 'A phone number',
      advice:
        'Anyone who reads the message can call it. If you gave us yours, offices get it separately.',
    },
    email: {
      label: 'An email address',
      advice: 'It can lead to someone’s accounts. Offices get yours separately.',
    },
    link: {
      label: 'A link or an account name',
      advice:
        'It can lead people to you, or to a page that names someone. Describe it in your own words.',
    },
    street: {
      label: 'An address',
      advice: 'It shows where you or someone else lives or lived. The town or the state is enough.',
    },
    birth: {
      label: 'A date of birth',
      advice:
        'Along with a name, it can give someone access to private records. “When I was young” is enough.',
    },
    case_number: {
      label: 'A case, report, or document number',
      advice:
        'Someone could use it to look up the file. “My case” is enough. If it is still open, talk to a lawyer before you write about it.',
    },
    minor: {
      label: 'A child, or someone under 18',
      advice:
        'A name or an age can identify a child, or you if you’re under 18. You can leave it out. “A child in my family” is enough.',
    },
    name: {
      label: 'Someone’s name',
      advice:
        'Someone you name could be found, or could find out that you wrote. “Someone I knew” is enough.',
    },
  },
};
