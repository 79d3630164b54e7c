import type { ActDays } from '../act-days';
import { actHistory } from '../act-history';
import type { EditionWords } from '../edition-parts';
import { lawSources } from '../law-sources';
import { staffSurveys } from '../staff-surveys';

export const en = (days: ActDays): EditionWords => ({
  name: 'The law of 2026',
  headline: 'Tell Congress: make the law work for trafficking survivors',
  lead: [
    'Traffickers force people to break the law, and the record makes healing and freedom harder or even impossible. A new law lets survivors ask a federal court to clear certain federal records, but it helps only if it is used.',
  ],
  problem:
    'In the National Survivor Study, 42 percent of 457 survivors said they have a criminal record. Of those, 90 percent said some or all of their arrests were tied to their exploitation. A background check does not ask why.',
  won: 'The bipartisan Trafficking Survivors Relief Act became law on January 23, 2026. Polaris and many other organizations asked for it.',
  left: `The law is a crucial step, but it works only if survivors, lawyers, and courts know about it. The first report on its use ${days.reportsDuePassed ? 'was' : 'is'} due January 23, 2027. It goes to the Attorney General, not to the public.`,
  ask: `Ask the Attorney General in writing to publish the report ${days.reportsDuePassed ? 'that was ' : ''}due January 23, 2027.`,
  whyNow: whyNow(days),
  act: {
    title: 'What the law does',
    text: [
      'Public Law 119-73 lets survivors ask a federal court to set aside convictions for federal offenses that are not violent. They can also ask it to clear arrests. Both must have come directly of their being trafficked. A court can also reduce some sentences, and a survivor on trial can raise duress as a defense.',
      'It reaches federal cases only, nothing is cleared without a motion to a court, and it brings no new money that we have found.',
    ],
  },
  subject: 'Carrying out the Trafficking Survivors Relief Act (Public Law 119-73)',
  letter: [
    'I am writing as your constituent about the Trafficking Survivors Relief Act, Public Law 119-73, which became law on January 23, 2026 with support from both parties. I thank everyone in Congress who carried it. I ask you to help make it work.',
    'In the National Survivor Study, a survey of 457 survivors in the United States, 42 percent reported a criminal record. Of those, 90 percent said that some or all of their arrests were tied to their exploitation. A right to ask a court helps only those who know of it and have a lawyer.',
    'First, I ask you to see that the first reports under the law, due on January 23, 2027, are made on time and made public. The reports of the United States attorneys on the motions that survivors file go to the Attorney General, so without you the public may never see them.',
    'Second, I ask you to support money for legal help, and to have the Department of Justice say in its grant programs that post-conviction work for survivors is allowed.',
    'Third, I ask you to support widening the law. It reaches federal cases only, and it sets aside no conviction for a violent offense, even where a trafficker forced it.',
    'I would be glad to know where you stand on each of these.',
  ],
  ownWords:
    'Say in a sentence or two why this matters to you or where you live. You need not write about yourself.',
  script: {
    house: [
      'Hello, my name is (your name). I live in {{town}}, {{state}}, and I am a constituent of {{title}} {{member}}.',
      'I am calling about the Trafficking Survivors Relief Act, Public Law 119-73. Thank you to everyone in the House who helped to pass it.',
      'The first reports on how it works are due on January 23, 2027. I am asking the {{title}} to see that they are made on time and published, and to support money for legal help.',
      'It matters to me because (one reason of your own).',
      'Will the {{title}} do that? Thank you for passing this on.',
    ],
    senate: [
      'Hello, my name is (your name). I live in {{town}}, {{state}}, and I am a constituent of {{title}} {{member}}.',
      'I am calling about the Trafficking Survivors Relief Act, Public Law 119-73. Thank you to everyone in the Senate who helped to pass it.',
      'The first reports on how it works are due on January 23, 2027. I am asking the {{title}} to see that they are made on time and published, and to support money for legal help.',
      'It matters to me because (one reason of your own).',
      'Will the {{title}} do that? Thank you for passing this on.',
    ],
  },
  thanks: {
    house: [
      'Hello, my name is (your name). I live in {{town}}, {{state}}, and I am a constituent of {{title}} {{member}}.',
      'I am calling to say thank you. The name of the {{title}} stood on H.R. 4323, which became the Trafficking Survivors Relief Act, Public Law 119-73.',
      'It matters to me because (one reason of your own).',
      'I hope the {{title}} goes on standing with survivors of human trafficking. Thank you for passing this on.',
    ],
    senate: [
      'Hello, my name is (your name). I live in {{town}}, {{state}}, and I am a constituent of {{title}} {{member}}.',
      'I am calling to say thank you. The name of the {{title}} stood on S. 2255, the Senate’s bill for the Trafficking Survivors Relief Act, which is now Public Law 119-73.',
      'It matters to me because (one reason of your own).',
      'I hope the {{title}} goes on standing with survivors of human trafficking. Thank you for passing this on.',
    ],
  },
  meeting: [
    'To the scheduler of {{title}} {{member}}',
    'My name is [your name]. I live in {{town}}, {{state}}, and I am a constituent. I ask for a short meeting with {{title}} {{member}}, or with the member of staff who works on this topic.',
    'I would like to talk about the Trafficking Survivors Relief Act, Public Law 119-73, the first reports under it, which are due on January 23, 2027, and legal help for survivors. I will bring one request, on one page.',
    'These times would suit me: [first date and time], [second date and time], [third date and time]. I would come to the office in [Washington, or a town near you], with [how many] people in all.',
    'You can reach me at [phone number or email].',
    'Thank you,\n[your name], ZIP code [your ZIP code]',
  ],
  questions: [
    {
      question: 'The Act is law. What is left to ask for?',
      answer:
        'That the reports it calls for are made on time and published, that survivors get legal help, and that it is widened. Advocates who welcomed the law call the relief limited and ask Congress to expand it.',
      source: {
        url: 'https://freedomnetworkusa.org/2026/01/28/fnusa-recognizes-passage-of-law-providing-limited-criminal-record-relief-for-human-trafficking-survivors',
        date: '2026-01-28',
        confidence: 'high',
      },
    },
    {
      question: 'Does it clear every record?',
      answer:
        'No. It covers federal cases only. A court decides on each motion, and the link to trafficking must be shown. Nearly every state has some law of its own for state records; what those laws are worth varies widely.',
      source: lawSources.states,
    },
    {
      question: 'How did my members vote?',
      answer:
        'There is no record to show. The House passed the Act by voice vote and the Senate by unanimous consent, so no names were called in either.',
      source: actHistory.senatePassed.source,
    },
    {
      question: 'Why call first?',
      answer:
        'A person answers, and can tell you where the member stands. In surveys published in 2017, 84% of congressional staff said that calls have some or a lot of influence on a member who has not decided, and 92% said so of emails in the writer’s own words. These are opinions, not measured effects.',
      source: staffSurveys.source,
    },
    {
      question: 'Can this site help me with my own case?',
      answer:
        'No, and nothing here is legal advice. The page about the Act names a project that connects survivors with lawyers.',
    },
  ],
});

function whyNow({ newCongress, reportsDuePassed }: ActDays): string {
  if (reportsDuePassed)
    return 'The due date has passed. A call today can help make the report public.';
  return newCongress
    ? 'A new Congress began on January 3, 2027. Call today to make a difference from the start.'
    : 'This Congress ends on January 3, 2027. Call today to make a difference before then.';
}
