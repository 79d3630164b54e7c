import { longNumber } from '../../long-date';
import { plural } from '../../plural';

/** The call to action. What differs between editions is in the edition. */
export const home = {
  description:
    'Why criminal records follow survivors of human trafficking, what the Trafficking Survivors Relief Act is about, and how to tell your members of Congress.',
  callButton: 'Find who to call',
  writeButton: 'Write instead',
  buttonsNote: 'No account, nothing to install. You can stop at any point.',
  messagesSent: (count: number) =>
    plural('en', count, {
      one: 'One message sent through this site so far',
      other: `${longNumber(count, 'en')} messages sent through this site so far`,
    }),
  trafficking: {
    title: 'What human trafficking is',
    text: [
      'Human trafficking means making a person do something they would not do otherwise, by force, by pressure or by a lie. It can be selling sex. It can be any other work: in a kitchen, in a field, in a private home, without the pay or the conditions that were promised.',
      'Nobody has to be moved anywhere for it to be trafficking. It happens to people of every age, gender and nationality.',
    ],
  },
  records: {
    title: 'How survivors come to have a record',
    text: 'People under a trafficker’s control are often made to break the law, or are arrested for what they were made to do. The arrest stays on file after they are free. A survey of 457 survivors in the United States, the National Survivor Study, asked about it.',
    limits:
      'These are the people who chose to answer, not all survivors. The study does not say how many of the records are federal.',
  },
  consequences: {
    title: 'What a record does afterwards',
    text: [
      'A background check does not ask why. Even an arrest that never led to a conviction can end an application for a job or an apartment, or keep a parent from coaching their child’s team.',
      'Survivors with a record said that it had kept them from:',
    ],
    more: 'All numbers, what they mean and what they do not',
  },
  theAct: {
    more: 'The Act explained, with its history and its limits',
  },
  steps: {
    title: 'Two ways to act',
    asked: 'What Congress is asked:',
    call: {
      title: 'First, call',
      text: 'Call your Representative and your Senators, or ask for an appointment. We show the numbers and a short script. Staff answer, and a minute is enough.',
      button: 'Find their numbers',
    },
    write: {
      title: 'Then, write',
      text: 'One letter to all of them. A draft is there to change; your own words count for more than ours. Read it as each office will before you send it.',
      button: 'Write to them',
    },
    lead: 'Calls and letters from home tell an office that its own voters care. A few minutes are enough to help survivors start again without the record.',
    note: 'You never have to say whether any of this happened to you.',
    noteLink: 'Before you write: your safety',
  },
};
