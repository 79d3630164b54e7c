import type { GeneralQuestion } from '@/lib/campaign/act-points';
import { withPeriod } from '@/lib/campaign/languages';

/** The Act explained in general terms, with links to the official text. */
export const act = {
  title: 'The Act explained',
  description:
    'What the Trafficking Survivors Relief Act does, who it helps, what it does not do, and how it became law.',
  lead: (law: string, date: string) =>
    `The Trafficking Survivors Relief Act became law on ${date} (${law}). It is the first federal law that lets trafficking survivors ask a court to clear certain federal records.`,
  readLaw: 'Read the law',
  notAdvice: 'General information, not legal advice.',
  doesTitle: 'What it does',
  does: {
    convictions: {
      title: 'Can clear certain federal convictions',
      text: 'A survivor, with or without a lawyer, can ask a court to set aside (vacate) a nonviolent federal conviction. They ask the court that sentenced them. The crime must be a direct result of being trafficked.',
    },
    arrests: {
      title: 'Can clear certain federal arrests',
      text: 'A federal arrest tied to having been trafficked can be cleared. For a violent offense, the charge must have ended in acquittal, been dropped, or been reduced to a nonviolent one that was then cleared. An arrest for a violent offense against a child cannot be cleared.',
    },
    sentences: {
      title: 'Can shorten certain sentences',
      text: 'A court can shorten the sentence of a survivor who is or was in federal prison. The crime must be a direct result of being trafficked. It can be a violent offense, unless the victim was a child.',
    },
    defense: {
      title: 'Gives a defense at trial',
      text: 'A survivor on trial in federal court can prove duress (being forced) by showing that they were being trafficked at the time of the offense. This does not apply to a violent offense against a child.',
    },
    proof: {
      title: 'Sets the standard of proof',
      text: 'For a conviction, a survivor must show that the crime was more likely than not a direct result of being trafficked. For an arrest, they must show that it was more likely than not tied to having been trafficked. The court must consider a sworn statement from an anti-trafficking service provider or a clinician.',
    },
  },
  helpsTitle: 'Who it helps',
  helps: {
    victims:
      'Survivors of sex or labor trafficking, as federal law defines it. A federal conviction must be for a crime that was a direct result of being trafficked. A federal arrest must be tied to having been trafficked.',
    nobodyElse:
      'No one else has to be arrested or convicted first. Summaries say older cases count, too.',
  },
  notTitle: 'What it does not do',
  not: {
    states:
      'It does not cover state or local records. Nearly every state has its own law for those, but the laws vary widely.',
    violent:
      'It does not clear convictions for violent offenses, even if the survivor was forced to commit them.',
    motion:
      'Nothing is automatic. A survivor has to file a request (a motion) with a federal court.',
    money: 'We found no new funding in it.',
  },
  billTitle: 'What the 2024 bills would have done',
  bill: [
    'H.R. 7137 and S. 4214 expired in January 2025. We describe them the way their sponsors and the Congressional Research Service did.',
    'Survivors could have asked a federal court to set aside certain nonviolent federal convictions. They could also have asked it to clear certain federal arrests. The Government Accountability Office would have studied the results.',
    'Courts could have shortened certain sentences, and survivors on trial would have had a defense. They would have had to show by “clear and convincing evidence,” a high standard, that they were trafficked.',
  ],
  historyTitle: 'How the Act became law',
  historyLead: 'Each bar shows a period of time. The lines across it mark the dates listed below.',
  stages: {
    tried: 'Introduced in every Congress',
    bill2024: 'The 2024 bills',
    back: 'Reintroduced and passed',
    due: 'The law and its reports',
  },
  span: (from: string, to: string) => `${from} – ${to}`,
  history: {
    first: 'The Act is first introduced. It is reintroduced in every Congress after that.',
    house2024:
      'Russell Fry (R-SC), Ted Lieu (D-CA), Ann Wagner (R-MO), and Robert Garcia (D-CA) introduce H.R. 7137 in the House.',
    senate2024:
      'By this date, Kirsten Gillibrand (D-NY), Marco Rubio (R-FL), and others have introduced S. 4214 in the Senate.',
    committee2024: 'The House Judiciary Committee approves H.R. 7137.',
    lapsed: 'The 118th Congress ends, and the 2024 bills expire.',
    again: 'The Act is reintroduced as H.R. 1379. It does not leave committee.',
    introduced:
      'H.R. 4323 (Fry, Wagner, and Hank Johnson, D-GA) and S. 2255 (Gillibrand) are introduced.',
    ordered: 'The House Judiciary Committee approves H.R. 4323 by voice vote.',
    reported: 'The committee publishes its report, H. Rept. 119-347.',
    housePassed: 'The House passes H.R. 4323 by voice vote.',
    senatePassed: 'The Senate passes it by unanimous consent.',
    enacted: 'The Act becomes law (Public Law 119-73).',
  },
  dutiesTitle: 'Reports the law calls for',
  duties: {
    motions:
      'U.S. attorneys report to the Attorney General on the court motions that survivors have filed. This report does not go to the public.',
    training:
      'The Department of Justice reports to Congress on training to recognize the signs of trafficking. We couldn’t confirm this due date in the law. It comes from an earlier bill, H.R. 1379.',
    impact:
      'The Government Accountability Office reports to Congress on the law’s impact. We couldn’t confirm this due date in the law. It comes from an earlier bill, H.R. 1379.',
  },
  due: (date: string) => `Due ${date}`,
  wasDue: (date: string) => `Was due ${date}`,
  historyLink: 'History, with dates and names',
  compareLink: 'For lawyers: how the law differs from H.R. 1379',
  historyDescription:
    'How the Trafficking Survivors Relief Act became law: the main steps from 2016 to 2026, with names and sources.',
  questionsTitle: 'Questions and answers',
  helpTitle: 'If this happened to you',
  help: 'The Survivor Reentry Project connects survivors with lawyers who work for free. It does not take cases with open charges or warrants. In early 2026, it was still working out who is eligible under this law. Check its website to see if that has changed and if it is taking new cases.',
  helpLink: 'Survivor Reentry Project',
  sourcesTitle: 'How we know',
  howWeKnow: [
    'We read these in full: the law’s opening and definitions, its section on the defense at trial, and the bill introduced in February 2025 (H.R. 1379).',
    'For motions, proof, appeals, fees, sealing, and older cases, we relied on other people’s summaries and on H.R. 1379. We could not confirm every detail, such as whether a service provider must be licensed. Our links go to the official text so you can check it.',
    'The due dates of the training report and of the Government Accountability Office’s report come from H.R. 1379.',
    'We have not read the 2024 bills in full.',
  ],
  sources: {
    law: 'The law (Public Law 119-73)',
    definitions: 'The bill as passed, with its definitions',
    motions: '18 U.S.C. 3771A: motions and proof',
    duress: '18 U.S.C. 28: the defense at trial (duress)',
    summary: 'Summary by the Congressional Research Service',
    bill2024: 'The House sponsor on the 2024 bill',
    states: 'Polaris on state laws, 2023',
    widen: 'Freedom Network USA on the law and its limits',
  },
};

/** People who carried the Act, and the open requests. */
export const actCarried = {
  title: 'Who sponsored it',
  lead: 'Members of both parties did. This is a thank-you, not a scorecard. The House passed the Act by voice vote and the Senate by unanimous consent, so there was no roll-call vote.',
  house: (bill: string) => `In the House: ${bill}`,
  senate: (bill: string) => `In the Senate: ${bill}`,
  sponsor: (name: string) => withPeriod(`Sponsored by ${name}`),
  cosponsors: (names: string, more: boolean) =>
    withPeriod(`Cosponsored by ${names}${more ? ', among others' : ''}`),
  listed: (date: string) => `As of ${date}.`,
  askTitle: 'What still needs to happen',
  askLead: 'The law only helps if it is used. Congress can help in three ways.',
  asks: {
    reports: (date: string, passed: boolean) =>
      `Get the U.S. attorneys’ reports on survivors’ court filings published. They ${passed ? 'were' : 'are'} due ${date}, and they go to the Attorney General, not the public.`,
    widen:
      'Expand the law to cover more federal offenses. Freedom Network USA welcomed the law but says its relief is limited.',
    lawyers: 'Fund legal help for survivors. Certain existing grants can already pay for it.',
  },
};

type QuestionAnswer = { question: string; answer: string };

/** Questions about the Act whose answers are the same in every edition. */
export const actQuestions: Record<GeneralQuestion, QuestionAnswer> = {
  cost: {
    question: 'What does it cost to ask the court?',
    answer:
      'Summaries of the law say that the court charges no fee and that the papers are filed under seal (not public). A lawyer may charge, but some work for free. You can also file without a lawyer.',
  },
};
