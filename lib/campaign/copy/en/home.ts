import { longNumber } from '@/lib/campaign/long-date';
import { plural } from '@/lib/campaign/plural';

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

const groupAsRead =
  'Not how often, or when. That it counts those with a record is how we read the source, which does not give their number.';

/** The National Survivor Study: what was found, among whom, and what it does not say. */
export const statistics = {
  title: 'The numbers',
  description:
    'What the National Survivor Study found about criminal records of trafficking survivors, among whom, and what it does not say.',
  lead: 'Polaris asked 457 survivors of sex and labor trafficking in the United States about their lives: the National Survivor Study, published in January 2023. Here is what it found about records, and how far each number carries.',
  studyTitle: 'The study',
  study: [
    'The survey was online and by telephone, in English, Mandarin and Spanish. It opened in May 2022. Survivors helped to design it and to invite others.',
    'People chose to take part and were first asked whether they were eligible. Such a survey describes the people who answered it. It is not an estimate for all survivors.',
  ],
  drawnTitle: 'Records and arrests',
  inHundred: (value: number) => `${value} in 100`,
  inTen: (value: number) => `${value} in 10`,
  recordDrawing: (value: number) => `100 dots, ${value} of them filled.`,
  arrestsDrawing: (value: number) => `Ten dots, ${value} of them filled.`,
  barsTitle: 'What a record kept people from',
  tableTitle: 'All of it as a table',
  columns: { finding: 'Finding', share: 'Share', among: 'Of whom', not: 'What it does not say' },
  among: {
    respondents: (n: number) => `of the ${n} people who answered`,
    withRecord: 'of those with a criminal record',
    withRecordAndChildren: 'of those with a record who have children',
  },
  findings: {
    record: 'say that they have a criminal record',
    arrests: 'say that some or all of their arrests were tied to their exploitation',
    job: 'getting or keeping a job',
    training: 'training, education or a license',
    housing: 'good housing',
    custody: 'custody of their children',
  },
  tableFindings: {
    record: 'Have a criminal record',
    arrests: 'Some or all of their arrests were tied to their exploitation',
    job: 'The record kept them from getting or keeping a job',
    training: 'The record kept them from training, education or a license',
    housing: 'The record kept them from good housing',
    custody: 'The record kept them from custody of their children',
  },
  saysNot: {
    record:
      'Not the share of all survivors: people chose to answer. Not how many records are federal, state or local.',
    arrests:
      'Not 90% of all survivors: only of those with a record. Not that every arrest was: some or all.',
    job: groupAsRead,
    training: groupAsRead,
    housing: groupAsRead,
    custody:
      'Not a share of everybody asked: only of those with children. That they are also those with a record is how we read the source.',
  },
  limitsTitle: 'What nobody has counted',
  limits: [
    'No source we found counts how many survivors have a federal conviction. The Act reaches federal cases only, so these numbers do not say how many people it helps.',
    'The study asked about arrests and records. It does not say which charges they were, or how many people have tried to clear them.',
    'We print shares and no head counts, because the number of answers to each question was not published where we read it.',
  ],
};

/** Passing the site on, and having its start on a site of one's own. */
export const share = {
  title: 'Tell somebody',
  description:
    'Pass this site on: by mail, with a short text for a network, or with a button on a site of your own.',
  lead: 'Pass on the first page of this site. Nothing about you goes along, and nothing that you wrote.',
  mail: 'Send an email',
  mailSubject: 'Worth a few minutes',
  device: 'Share…',
  address: 'The address to pass on:',
  addressWhat: 'address',
  more: 'Short texts for networks, and a button for your own site',
  safety: 'Whoever you tell will know that you were here. You need not tell anybody.',
  textsTitle: 'Short texts for networks',
  textsLead:
    'Copy one into a post or a message, and change what you like. This page asks no network for anything. Where each number comes from, with its limits:',
  textsSource: 'The numbers',
  textFor: (networks: string) => `For ${networks}`,
  networks: {
    brief: 'a text message',
    short: 'X or Bluesky',
    long: 'Facebook, LinkedIn, Mastodon or Threads',
  },
  picture: 'A picture to go with it, 1200 by 630',
  image: {
    plain: 'Criminal records and the survivors of human trafficking',
    figure: (percent: number) =>
      `${percent} in 100 survivors of human trafficking who answered a national survey say that they have a criminal record.`,
    caption: 'survivors who answered a national survey say that they have a criminal record',
    source: (people: number) => `Source: National Survivor Study (${people} people), Polaris`,
  },
  ownSiteTitle: 'On a site of your own',
  buttonTitle: 'A plain link',
  buttonText: 'Any site may use it. It needs no script, and your own style gives it its look.',
  buttonCode: 'Code of the link',
  buttonWords: 'Find your members of Congress, and call or write to them',
  frameTitle: 'The start form',
  frameText:
    'It asks for the ZIP code and goes on here, in the whole window. It sets no cookie and loads nothing from anybody else. What is typed reaches us and not the site around it.',
  frameLeave:
    'It shows only on sites that we have let in, since what stands around a form can mislead. Ask whoever runs this site to add yours.',
  frameCode: 'Code of the start form',
  frameName: 'Find your members of Congress',
};
