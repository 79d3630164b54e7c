import type { GeneralQuestion } from '@/lib/campaign/act-points';

/** The Act explained. The law's text was not read in full: general terms, with links. */
export const act = {
  title: 'The Act explained',
  description:
    'What the Trafficking Survivors Relief Act does, whom it helps, what it does not do, and its history with dates and sources.',
  lead: (law: string, date: string) =>
    `The Trafficking Survivors Relief Act has been law since ${date}: ${law}. It is the first federal law that lets survivors of trafficking ask a court to clear their record.`,
  readLaw: 'Read the law',
  notAdvice:
    'This page is in general terms and is not legal advice. A lawyer can say what the law means in a case.',
  doesTitle: 'What it does',
  does: {
    convictions: {
      title: 'Sets aside convictions',
      text: 'A survivor, or a lawyer for them, can ask the federal court that sentenced them to set aside a conviction. The offense must be federal and not violent, and must have been a direct result of being trafficked.',
    },
    arrests: {
      title: 'Clears arrests',
      text: 'Records of a federal arrest can be cleared where the conduct was directly related to the trafficking. For some violent offenses this is open only when the case ended without a conviction for them; never where the victim was a child.',
    },
    sentences: {
      title: 'Can shorten sentences',
      text: 'A court can reduce the sentence of a survivor who is or was in prison for a federal offense. This covers violent offenses too, except those of which a child was a victim.',
    },
    defense: {
      title: 'Gives a defense at trial',
      text: 'A survivor who is charged with such an offense can show duress by showing that they were a victim of trafficking at the time. Not raising it at trial does not close the other ways.',
    },
    proof: {
      title: 'Accepts proof that survivors can bring',
      text: 'The test is whether it is more likely than not. By the accounts we read, a sworn statement of a service provider or a clinician must be considered, and can be enough where nothing else is at hand.',
    },
  },
  helpsTitle: 'Whom it helps',
  helps: {
    victims:
      'People who were victims of trafficking as federal law defines it, for sex or for labor, and who have a federal arrest or conviction that came of it.',
    nobodyElse:
      'Nobody else needs to have been arrested or convicted for the trafficking first, by the accounts we read. The same accounts say that it reaches older cases as well as new ones.',
  },
  notTitle: 'What it does not do',
  not: {
    states:
      'It does nothing for state or local records. Nearly every state has some law of its own for those; how far it goes varies widely.',
    violent: 'It sets aside no conviction for a violent offense, even one that was forced.',
    motion:
      'Nothing is automatic. It takes a motion to a federal court, and the link to trafficking must be shown.',
    money:
      'It brings no new money that we have found. Grants for legal help that exist already may be used for this work.',
  },
  billTitle: 'What the bills of 2024 were to do',
  bill: [
    'H.R. 7137 and S. 4214 lapsed in January 2025. We have not read their text in full; this is how their sponsors and the Congressional Research Service described them.',
    'They set out a way to set aside convictions and clear arrests of trafficking victims, and said which offenses qualify. They asked the Government Accountability Office to study the effect.',
    'Sentences could be reduced, and there was a defense at trial. The link to trafficking had to be more likely than not; having been a victim had to be shown by clear and convincing evidence.',
  ],
  historyTitle: 'Its history',
  historyLead:
    'Each bar is a stretch of time, to scale. The lines across it are days of which we know the date; all of them are listed below.',
  stages: {
    tried: 'Brought in again and again',
    bill2024: 'The bills of 2024',
    back: 'Brought back, and made law',
    due: 'Law, and its reports due',
  },
  span: (from: string, to: string) => `${from} – ${to}`,
  history: {
    first:
      'The Act is brought before Congress for the first time, and then in every Congress since.',
    house2024:
      'H.R. 7137 is introduced in the House by Russell Fry (R-SC), with Ted Lieu (D-CA), Ann Wagner (R-MO) and Robert Garcia (D-CA).',
    senate2024:
      'By this day S. 4214 is before the Senate, by Kirsten Gillibrand (D-NY) with Marco Rubio (R-FL).',
    committee2024: 'The House Committee on the Judiciary approves H.R. 7137.',
    lapsed: 'The 118th Congress ends, and the bills of 2024 with it.',
    again: 'H.R. 1379 brings the Act back. It does not leave its committee.',
    introduced:
      'H.R. 4323 (Fry, Wagner and Hank Johnson, D-GA) and S. 2255 (Gillibrand) are introduced.',
    ordered: 'The House Committee on the Judiciary approves H.R. 4323 by voice vote.',
    reported: 'The committee’s report, H. Rept. 119-347, is printed.',
    housePassed: 'The House passes H.R. 4323 by voice vote.',
    senatePassed: 'The Senate passes it by unanimous consent.',
    enacted: 'The Act becomes law: Public Law 119-73.',
  },
  medium: 'not fully confirmed in an official text we read',
  dutiesTitle: 'What is due next',
  duties: {
    motions:
      'Each United States attorney reports to the Attorney General on the motions that survivors filed. The law does not send this report to the public.',
    training:
      'The Department of Justice reports to Congress on training in the signs of trafficking.',
    impact: 'The Government Accountability Office reports to Congress on what the law has changed.',
  },
  due: (date: string) => `Due ${date}`,
  questionsTitle: 'Questions and answers',
  helpTitle: 'If this may be about you',
  help: 'The Survivor Reentry Project of Freedom Network USA connects survivors with lawyers who work without a fee. It does not take cases with an open charge or warrant, and it is not always open for new requests: its page says so.',
  helpLink: 'Survivor Reentry Project',
  sourcesTitle: 'Where this comes from',
  sources: {
    definitions: 'The text as passed (definitions)',
    duress: '18 U.S.C. 28, duress',
    summary: 'Summary by the Congressional Research Service',
    reader: 'The sections as passed',
    account: 'An account of 18 U.S.C. 3771A (motions, proof)',
    bill2024: 'Its sponsor’s description of the bill of 2024',
    states: 'Polaris on state laws, 2023',
  },
};

/** Who carried the Act, and what is left to ask. */
export const actCarried = {
  title: 'Who carried it',
  lead: 'Members of both parties did. This is thanks and no score. The House passed the Act by voice vote and the Senate by unanimous consent, so there is no list of who voted how.',
  house: (bill: string) => `In the House: ${bill}`,
  senate: (bill: string) => `In the Senate: ${bill}`,
  sponsor: (name: string) => `Brought in by ${name}.`,
  cosponsors: (names: string) => `With ${names}.`,
  listed: (date: string) => `As listed by our source of ${date}.`,
  askTitle: 'What is left to ask',
  askLead: 'A law on paper clears nothing. These are open:',
  asks: {
    reports: (date: string) =>
      `That the first reports, due on ${date}, are made on time and made public. The one about motions goes to the Attorney General, so without Congress the public may never see it.`,
    widen:
      'That the law is widened. Advocates who welcomed it call its relief limited, and ask Congress to expand it.',
    lawyers:
      'That legal help is paid for, and that federal grant programs say they allow work after a conviction.',
    states:
      'That states close their own gaps. By the last grading of Polaris, in spring 2023, five states had no relief for adult survivors.',
    renew:
      'That the main federal law against trafficking is renewed. A bill for it, H.R. 1144, was brought in on February 7, 2025 and left its committee in the House. We do not know where it stands now.',
  },
};

/** What the law may and may not do for somebody, told of nobody. */
export const actExample = {
  title: 'A made-up example',
  label:
    'This is no real person. It shows in general terms how the law works. It is not legal advice, and a small difference can change the answer.',
  story: [
    'Suppose a man forces a woman to work for him and keeps what she earns. He also makes her open bank accounts with false papers. She is caught, and a federal court convicts her of fraud. No force was used or threatened in it. In the same years a state court convicts her of shoplifting.',
    'Later she is free and wants to train as a nurse. Each background check brings up both convictions.',
  ],
  mayTitle: 'What the law may do for her',
  may: [
    'She can ask the federal court that sentenced her to set aside the conviction for fraud. A lawyer can ask for her. The offense is federal and not violent, so the court can look at it.',
    'She must show that it is more likely than not that the fraud was a direct result of being trafficked. By the accounts we read, a sworn statement from a service provider or a clinician must be considered.',
    'She can also ask to have the records of the federal arrest cleared.',
    'If she went to prison for the fraud, she can ask for a shorter sentence.',
  ],
  mayNotTitle: 'What it does not do for her',
  mayNot: [
    'It promises nothing. The court can say no.',
    'The conviction for shoplifting stays. It is a state record, and only that state’s own law can help with it.',
    'It pays for no lawyer, as far as we have found.',
    'Had he made her hurt somebody, that conviction could not be set aside, even though he forced her. The most she could ask for is a shorter sentence, and not if the victim was a child.',
    'Fines and money owed to victims stayed in the text of 2025. We have not read that part of the law.',
  ],
};

type Answered = { question: string; answer: string };

/** Questions about the Act whose answers are the same in every edition. */
export const actQuestions: Record<GeneralQuestion, Answered> = {
  labor: {
    question: 'Is it for sex trafficking only?',
    answer:
      'No. The law uses the definition of the federal law against trafficking. That covers people who are made to sell sex and people who are made to do other work.',
  },
  convictedFirst: {
    question: 'Does a trafficker have to be convicted first?',
    answer:
      'No, by the accounts of the law that we read. Nobody else has to be charged. The text of 2025 said so too.',
  },
  older: {
    question: 'Does it reach cases from before the law?',
    answer:
      'Yes, by the accounts that we read. The text of 2025 said so in its own words; we have not read those of the law.',
  },
  cost: {
    question: 'What does it cost to ask?',
    answer:
      'The court takes no fee, and the papers stay sealed, by an account of the law and by the text of 2025. A lawyer may still cost money. Some work without a fee.',
  },
  denied: {
    question: 'What if the court says no?',
    answer:
      'By an account of the law, one can appeal. In the text of 2025 the court also had to give its reasons in writing, and time to mend what can be mended.',
  },
};
