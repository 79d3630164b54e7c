import type { ActDays } from '../act-days';
import { actHistory } from '../act-history';
import type { EditionWords } from '../edition-parts';
import { callToAction, lawSources } from '../law-sources';
import { sharedLines } from './shared-lines';
import { generalQuestions } from './shared-questions';

const { opening, reason, meeting, ownWords } = sharedLines.en;

export const en = (days: ActDays): EditionWords => {
  const report = `the report ${days.reportsDuePassed ? 'that was ' : ''}due January 23, 2027`;
  const isDue = days.reportsDuePassed ? 'was' : 'is';
  return {
    name: 'The 2026 law',
    headline: 'Tell Congress: make the law work for trafficking survivors',
    lead: [
      'Traffickers force people to break the law, and the record makes healing and freedom harder or even impossible. A new law lets survivors ask a federal court to clear certain federal records, but it helps only if it is used.',
    ],
    won: 'A crucial step: the bipartisan Trafficking Survivors Relief Act became law on January 23, 2026. Polaris and many other organizations asked for it.',
    left: `The first report on the law’s use ${isDue} due January 23, 2027. It goes to the Attorney General, not to the public.`,
    ask: `Ask the Attorney General in writing to publish ${report}.`,
    whyNow: whyNow(days),
    act: {
      title: 'What the law does',
      text: [
        'Survivors can ask a federal court to set aside (vacate) certain nonviolent convictions. The crime must be a direct result of being trafficked. They can also ask the court to clear certain arrests tied to having been trafficked. Courts can shorten some sentences, and survivors on trial can raise a defense.',
        'The law covers federal cases only. Nothing is automatic, because each person has to ask a court, with or without a lawyer.',
      ],
    },
    subject:
      'Please help publish the first report on the Trafficking Survivors Relief Act (Public Law 119-73)',
    letter: [
      `I’m your constituent, and I have one request. Please ask the Attorney General in writing to publish ${report}. It is the first report on the Trafficking Survivors Relief Act (Public Law 119-73).`,
      'Traffickers force people to break the law, and survivors are left with the record. In the National Survivor Study, 42 percent of 457 survivors reported a criminal record. Of those, 90 percent said some or all of their arrests were tied to their exploitation. A record can make it harder or even impossible to get a job, rent an apartment, or coach a child’s team.',
      'This bipartisan law was a crucial step toward healing and freedom. It lets survivors ask a federal court to set aside certain nonviolent convictions and clear certain arrests. But the report on those requests goes to the Attorney General, not to the public. Unless it is published, no one can see whether survivors are getting a fresh start.',
      'I also hope you will support funding for legal help and expand the law to cover more federal offenses.',
      closing(days),
    ],
    ownWords,
    script: { house: script(report, 'House'), senate: script(report, 'Senate') },
    thanks: { house: thanks(report, 'H.R. 4323'), senate: thanks(report, 'S. 2255') },
    meeting: [
      meeting.scheduler,
      meeting.request,
      `The topic is the Trafficking Survivors Relief Act (Public Law 119-73). I’d like to ask {{title}} {{member}} to write to the Attorney General, who can publish ${report}. I’ll bring a one-page summary.`,
      meeting.times,
      meeting.reach,
      meeting.thanks,
    ],
    questions: [
      {
        question: 'The Act is law. What are you still asking for?',
        answer: `We want members of Congress to ask the Attorney General in writing to publish ${report}. Groups that welcomed the law also say its relief is limited, and they ask Congress to expand it.`,
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
          'Members of both parties sponsored it. Polaris and many other organizations asked for a federal law that helps survivors clear certain records and start fresh.',
        source: callToAction,
      },
      {
        question: 'Can this site help me with my own case?',
        answer:
          'No, and nothing here is legal advice. Our page about the Act names a project that connects survivors with lawyers.',
      },
      ...generalQuestions.en,
    ],
  };
};

function whyNow({ newCongress, reportsDuePassed }: ActDays): string {
  if (reportsDuePassed) return 'That date has passed. Call today to help make the report public.';
  return newCongress
    ? 'A new Congress began on January 3, 2027. Call today to make a difference from the start.'
    : 'This Congress ends on January 3, 2027. Call today to make a difference before then.';
}

function closing({ newCongress, reportsDuePassed }: ActDays): string {
  if (reportsDuePassed) return 'Will you send that request now? Please let me know.';
  return newCongress
    ? 'Will you send that request before the report is due? Please let me know.'
    : 'Will you send that request before this Congress ends on January 3, 2027? Please let me know.';
}

const script = (report: string, chamber: string) => [
  opening,
  `Thank you to the ${chamber} for passing the Trafficking Survivors Relief Act, Public Law 119-73.`,
  `I’m asking {{title}} {{member}} to write to the Attorney General and ask for ${report} to be published.`,
  reason,
  'Will {{title}} {{member}} do that? Thank you for your time.',
];

const thanks = (report: string, bill: string) => [
  opening,
  `Thank you for backing ${bill}, the Trafficking Survivors Relief Act. It gives survivors a chance at a fresh start.`,
  reason,
  `Will {{title}} {{member}} also ask the Attorney General in writing to publish ${report}? Thank you for your time.`,
];
