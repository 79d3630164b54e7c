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
