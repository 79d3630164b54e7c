import { longNumber, plural } from '@/lib/campaign/languages';

/** The call to action. Texts that differ between editions are in the edition. */
export const home = {
  description:
    'Criminal records follow survivors of human trafficking. See what the Trafficking Survivors Relief Act does, and call or email your members of Congress.',
  /** Of every page that would invite to act, once offices may not be asked. */
  descriptionEnded:
    'Criminal records follow survivors of human trafficking. See what the Trafficking Survivors Relief Act does and who represents you in Congress.',
  find: 'Find my members of Congress',
  findNote: 'A call takes about a minute.',
  writeInstead: 'Email them instead',
  crowd: {
    drawing: 'A drawing of a crowd. 42 in every 100 people are highlighted.',
    caption: '42 in 100 survivors surveyed reported a criminal record',
  },
  problem: {
    title: 'A background check doesn’t ask why',
    text: 'Trafficking means forcing, tricking, or coercing someone into work or commercial sex. Anyone under 18 in commercial sex is a victim, even without force. An arrest alone can keep survivors from getting a job, renting an apartment, or coaching their kids’ team.',
  },
  numbers: {
    record: 'of survivors surveyed reported a criminal record.',
    arrests:
      'of those with a record said some or all of their arrests were tied to their exploitation.',
    job: 'of those with a record said it kept them from getting or keeping a job.',
    base: (people: number) => `The National Survivor Study surveyed ${people} survivors.`,
    more: 'More numbers',
  },
  progress: {
    won: 'Progress so far',
    left: 'What’s left',
    more: 'Read about the Act',
  },
  steps: {
    title: 'Our request to Congress',
    /** Of an ask that is over. */
    titlePast: 'What this campaign asked Congress to do',
    call: {
      title: 'First, call',
      text: 'You’ll reach staff or voicemail.',
      button: 'Find phone numbers',
      script: 'Read the call script',
      scriptPast: 'The campaign’s call script',
    },
    write: {
      title: 'Then, email',
      text: 'Start with our draft. Add your own words.',
      button: 'Write my message',
      draft: 'Read the draft',
      draftPast: 'The campaign’s email draft',
    },
    /** Placeholder values of the call script before the visitor's members are known. */
    blanks: {
      title: '(Senator or Representative)',
      member: '(last name)',
      /** For a script that names the Senate’s own bill. */
      senator: '(last name)',
      town: '(your town)',
      state: '(your state)',
    } as Record<string, string>,
    note: 'You never have to tell your story.',
    noteLink: 'Your safety',
  },
  organizationWords: 'The organization that runs this site wrote this text.',
  taken: {
    title: 'Add your voice',
    titleEnded: 'Messages and calls in this campaign',
    soFar: (count: string) => `${count} so far`,
    /** A kind of which there is none is left out. */
    count: (messages: number, calls: number) => {
      const sent = plural('en', messages, {
        one: 'One message',
        other: `${longNumber(messages, 'en')} messages`,
      });
      const called = `${longNumber(calls, 'en')} calls`;
      if (calls === 0) return sent;
      if (messages === 0) return plural('en', calls, { one: 'One call', other: called });
      return `${sent} and ${plural('en', calls, { one: 'one call', other: called })}`;
    },
    goal: (done: number, goal: number) =>
      `Our goal: ${longNumber(goal, 'en')} messages and calls. So far: ${longNumber(done, 'en')}.`,
    note: 'We count messages that this site sent to at least one office, and calls that people told us about.',
    map: (states: number) =>
      plural('en', states, {
        one: 'Map: ten or more messages came from one state or territory.',
        other: `Map: ten or more messages came from each of ${longNumber(states, 'en')} states and territories.`,
      }),
  },
  share: 'Share this page',
};

/** The National Survivor Study: its findings, their populations, and its limits. */
export const statistics = {
  title: 'The numbers',
  description:
    'What the National Survivor Study found about criminal records among trafficking survivors, and what the numbers can and cannot tell us.',
  lead: 'For the National Survivor Study, Polaris surveyed 457 survivors of sex and labor trafficking. The report came out in January 2023. Here is what the survey found about criminal records, and what each number can and can’t tell us.',
  studyTitle: 'The study',
  study: [
    'People took the survey online or by phone, in English, Mandarin, or Spanish. It opened in May 2022. Survivors helped design it and recruit participants.',
    'People chose to take part and first answered questions about whether they qualified. The results describe the people who answered, not all survivors.',
  ],
  inHundred: (value: number) => `${value}%`,
  inTen: (value: number) => `${value} in 10`,
  recordDrawing: (value: number) => `100 dots, ${value} of them filled.`,
  arrestsDrawing: (value: number) => `Ten dots, ${value} of them filled.`,
  barsTitle: 'What a record kept people from',
  barsOf: 'Of those with a criminal record:',
  tableTitle: 'Full table',
  columns: { finding: 'Finding', share: 'Share', among: 'Group', not: 'What it does not tell us' },
  among: {
    respondents: (n: number) => `of the ${n} people surveyed`,
    withRecord: 'of those with a criminal record',
    withRecordAndChildren: 'of those with a record who have children',
  },
  findings: {
    record: 'say they have a criminal record',
    arrests: 'say some or all of their arrests were tied to their exploitation',
    job: 'getting or keeping a job',
    training: 'training, education, or a license',
    housing: 'good housing',
    custody: 'custody of their children (of those who have children)',
  },
  tableFindings: {
    record: 'Have a criminal record',
    arrests: 'Some or all of their arrests were tied to their exploitation',
    job: 'The record kept them from getting or keeping a job',
    training: 'The record kept them from training, education, or a license',
    housing: 'The record kept them from good housing',
    custody: 'The record kept them from custody of their children',
  },
  saysNot: {
    record:
      'How many survivors overall have a record, or how many records are federal, state, or local',
    arrests: 'How many survivors overall were arrested, or which arrests were tied to trafficking',
    job: 'How often this happened, or when',
    training: 'How often this happened, or when',
    housing: 'How often this happened, or when',
    custody: 'Anything about people without children',
  },
  limitsTitle: 'What we don’t know',
  limits: [
    'We found no count of survivors with a federal conviction. The Act covers federal cases only, so these numbers do not tell us how many people it helps.',
    'We found no data on the charges, or on how many people have tried to clear their records.',
    'We give percentages, not numbers of people, because we don’t know how many answered each question.',
    'For jobs, training, housing, and custody, the source doesn’t spell out that it counts only people with a record. We read it that way.',
  ],
};

/** Sharing the site, and embedding its start form on another site. */
export const share = {
  title: 'Share',
  description: 'Share this site by text, WhatsApp, or email, or add it to your own website.',
  lead: 'You’ll share our text and a link to our home page. They don’t include your name or your message.',
  text: 'Text message',
  whatsApp: 'WhatsApp',
  mail: 'Email',
  mailSubject: 'Worth two minutes',
  device: 'More ways to share…',
  address: 'Or copy the link:',
  addressWhat: 'link',
  more: 'Ready-made posts, and a form for your own website',
  safety:
    'People you share this with will know that you were here. Share only if that’s safe for you.',
  textsTitle: 'Ready-made posts',
  textsLead: 'Copy one and change what you like.',
  textsSource: 'See “The numbers” for sources.',
  textFor: (networks: string) => `For ${networks}`,
  networks: {
    brief: 'a text message',
    short: 'X or Bluesky',
    long: 'Facebook, LinkedIn, Mastodon, or Threads',
  },
  image: {
    plain: 'Criminal records and survivors of human trafficking',
    figure: (percent: number) =>
      `${percent} in 100 survivors of human trafficking surveyed by Polaris say they have a criminal record.`,
    caption: 'of survivors surveyed say they have a criminal record',
    source: (people: number) => `Source: National Survivor Study (${people} people), Polaris`,
  },
  ownSiteTitle: 'On your own website',
  buttonTitle: 'A link',
  buttonText: 'Any website can use it. It works without JavaScript and matches your site.',
  buttonCode: 'Code for the link',
  buttonWords: 'Find your members of Congress, and call or email them',
  frameTitle: 'The ZIP code form',
  frameText:
    'It asks for a ZIP code, then opens this site in the full browser window. It doesn’t set cookies or load anything from other websites. We receive what people type. Your site doesn’t.',
  frameLeave: 'It works only on websites that we have approved.',
  frameNoOne: 'This is a demo, so we can’t approve websites.',
  copyCode: 'Copy the code',
  frameCode: 'Code for the form',
  frameName: 'Find your members of Congress',
};
