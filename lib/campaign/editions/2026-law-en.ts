import type { ActDays } from '../act-days';
import { actHistory } from '../act-history';
import type { EditionWords } from '../edition-parts';
import { callToAction, lawSources } from '../law-sources';
import { generalQuestions, sharedLines } from './shared-lines';

const { opening, reason, meeting, ownWords } = sharedLines.en;

export const en = (days: ActDays): EditionWords => {
  const reports = `the U.S. attorneys’ reports, ${days.reportsDuePassed ? 'which were ' : ''}due January 23, 2027, on survivors’ court filings`;
  return {
    name: 'The 2026 law',
    headline: 'Tell Congress: make the law work for trafficking survivors',
    lead: [
      'Traffickers force people to break the law, and a record can slow healing and make freedom harder or even impossible. A new law lets survivors ask a federal court to clear certain federal records, but it only helps if it’s used.',
    ],
    won: 'The bipartisan Trafficking Survivors Relief Act became law on January 23, 2026. Polaris and others called for this crucial step.',
    left: `By January 23, 2027, U.S. attorneys ${days.reportsDuePassed ? 'had to' : 'must'} report to the Attorney General, not the public, on survivors’ court filings. Published reports could show whether survivors get a fresh start.`,
    ask: `Ask the Attorney General in writing to publish ${reports}.`,
    whyNow: whyNow(days),
    act: {
      title: 'What the law does',
      text: [
        'Survivors can ask a federal court to set aside (vacate) certain nonviolent federal convictions. The crime must be a direct result of being trafficked. They can also ask the court to clear certain federal arrests tied to having been trafficked. Courts can shorten some sentences, and survivors on trial can raise a defense.',
        'The law covers federal cases only. Nothing is automatic. Each person has to ask a court, with or without a lawyer.',
      ],
    },
    subject:
      'Please ask the Attorney General to publish the U.S. attorneys’ reports on survivors’ court filings (Public Law 119-73)',
    letter: [
      `I’m your constituent. Please ask the Attorney General in writing to publish ${reports}. The Trafficking Survivors Relief Act (Public Law 119-73) requires these reports.`,
      'Traffickers force people to break the law, and that can leave survivors with a criminal record. A background check doesn’t ask why. In the National Survivor Study of 457 survivors, 42 percent reported a record. Of those, 90 percent said some or all of their arrests were tied to their exploitation. A record can make it harder or even impossible for survivors to get a job, rent an apartment, or coach their kids’ teams.',
      'This bipartisan law was a crucial step toward healing and freedom. It lets survivors ask a federal court to set aside certain nonviolent federal convictions. They can also ask it to clear certain federal arrests. Published without identifying anyone, the reports would help show whether survivors are getting a fresh start.',
      'Separately, please fund legal help for survivors, and expand the law to cover more federal offenses.',
      CLOSING,
    ],
    ownWords,
    script: { house: script(reports), senate: script(reports) },
    thanks: { house: thanks(reports, 'H.R. 4323'), senate: thanks(reports, 'S. 2255') },
    meeting: [
      meeting.scheduler,
      meeting.request,
      '{{request}}',
      meeting.times,
      meeting.reach,
      meeting.thanks,
    ],
    requests: {
      ask: { house: request(reports), senate: request(reports) },
      thanks: { house: request(reports, 'H.R. 4323'), senate: request(reports, 'S. 2255') },
    },
    questions: [
      {
        question: 'The Act is law. What are you still asking for?',
        answer: `We want members of Congress to ask the Attorney General in writing to publish ${reports}. We also ask Congress to expand the law. So does Freedom Network USA, which welcomed the law but says its relief is limited. Published reports should not identify anyone.`,
        source: lawSources.widen,
      },
      {
        question: 'Does the law clear every record?',
        answer:
          'No. It covers certain federal records only. Survivors have to ask a court, and the court decides. Nearly every state has its own law for state records, but those laws vary widely.',
        source: lawSources.states,
      },
      {
        question: 'How did my members of Congress vote?',
        answer:
          'There was no roll-call vote. The House passed the Act by voice vote, and the Senate passed it by unanimous consent.',
        source: actHistory.senatePassed.source,
      },
      {
        question: 'Who supported it?',
        answer:
          'Members of both parties sponsored it. Polaris and many other organizations called for a federal law that helps survivors clear certain federal records and get a fresh start.',
        source: callToAction,
      },
      {
        question: 'Can this site help me with my own case?',
        answer:
          'No, and nothing here is legal advice. See “If this happened to you” for a project that connects survivors with lawyers.',
      },
      ...generalQuestions.en,
    ],
  };
};

function whyNow({ newCongress, reportsDuePassed }: ActDays): string {
  if (reportsDuePassed) return 'That date has passed. Call today to help make the reports public.';
  return newCongress
    ? 'A new Congress began on January 3, 2027. Call today to make a difference.'
    : 'Call today to make a difference before this Congress ends on January 3, 2027.';
}

/**
 * Names no day: the text is stored, and may be confirmed, approved, or printed weeks later.
 */
const CLOSING = 'Will you write to the Attorney General? Please let me know.';

const script = (reports: string) => [
  opening,
  'I’m grateful that Congress passed the Trafficking Survivors Relief Act, Public Law 119-73.',
  `I’d like {{title}} {{member}} to ask the Attorney General in writing to publish ${reports}.`,
  reason,
  'Will {{title}} {{member}} do that? Thank you for your time.',
];

const request = (reports: string, backed = '') =>
  [
    'The topic is the Trafficking Survivors Relief Act (Public Law 119-73).',
    backed && `I’d like to thank {{title}} {{member}} for backing ${backed}.`,
    `I’d ${backed && 'also '}like {{title}} {{member}} to ask the Attorney General in writing to publish ${reports}.`,
  ]
    .filter(Boolean)
    .join(' ');

const thanks = (reports: string, bill: string) => [
  opening,
  `I’m calling to thank {{title}} {{member}} for backing ${bill}, the Trafficking Survivors Relief Act. It gives survivors a chance at a fresh start.`,
  reason,
  `Will {{title}} {{member}} ask the Attorney General in writing to publish ${reports}? Thank you.`,
];
