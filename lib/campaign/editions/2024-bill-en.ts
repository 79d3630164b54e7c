import { actHistory } from '../act-history';
import type { EditionWords } from '../edition-parts';
import { callToAction, lawSources } from '../law-sources';
import { generalQuestions, sharedLines } from './shared-lines';

const { opening, reason, meeting, ownWords } = sharedLines.en;

export const en = (): EditionWords => ({
  name: 'The 2024 bill',
  headline: 'Tell Congress: give trafficking survivors a fresh start',
  lead: [
    'Traffickers force people to break the law, and a record can slow healing and make freedom harder or even impossible. A bipartisan bill introduced in 2024 would have let survivors ask a federal court to clear certain federal records.',
  ],
  won: 'In 2024, members of both parties introduced the Trafficking Survivors Relief Act of 2024 (H.R. 7137 and S. 4214). Polaris and many others supported it.',
  left: 'In 2024, passing the bills was the next crucial step. They expired on January 3, 2025. A later bill became law, but it only helps if it’s used.',
  ask: 'Vote yes on the Trafficking Survivors Relief Act of 2024 (H.R. 7137 and S. 4214).',
  whyNow:
    'In 2024, the campaign asked people to act right away and make a difference for survivors on their journeys to freedom.',
  act: {
    title: 'What the 2024 bill would have done',
    text: [
      'H.R. 7137 in the House and S. 4214 in the Senate were bipartisan companion bills. Survivors could have asked a federal court to set aside (vacate) certain nonviolent federal convictions. The crime would have had to be a direct result of being trafficked. They could also have asked the court to clear certain federal arrests tied to having been trafficked.',
      'The bill would have spelled out how to prove trafficking and let courts shorten certain sentences. Survivors on trial would have had a defense.',
      'Polaris and many other organizations called for a federal law like this one, so survivors could get a fresh start.',
    ],
  },
  subject: 'Please help pass the Trafficking Survivors Relief Act of 2024 (H.R. 7137 and S. 4214)',
  letter: [
    'I’m your constituent. Please help pass the Trafficking Survivors Relief Act of 2024 (H.R. 7137 in the House, S. 4214 in the Senate), and vote yes if you get the chance. Please cosponsor it if you haven’t. If you have, thank you.',
    'Trafficking means forcing, tricking, or coercing someone into work or commercial sex. A minor in commercial sex is always a victim. Traffickers also force people to break the law, and that can leave survivors with a criminal record. In the National Survivor Study of 457 survivors, 42 percent reported a record. Of those, 90 percent said some or all of their arrests were tied to their exploitation.',
    'An arrest alone can keep survivors from getting a job, renting an apartment, or coaching their kids’ teams. It can also slow their healing.',
    'This bipartisan bill would let survivors ask a federal court to set aside certain nonviolent federal convictions. They could also ask it to clear certain federal arrests. It would also spell out how survivors can prove they were trafficked, and let courts shorten certain sentences. Passing it would be a crucial step toward freedom and a fresh start.',
    'Will you help pass it? Please let me know.',
  ],
  ownWords,
  script: {
    house: [
      opening,
      'I’m asking {{title}} {{member}} to cosponsor and vote for H.R. 7137, the Trafficking Survivors Relief Act of 2024.',
      'It would let survivors ask a federal court to clear certain federal records and get a fresh start.',
      reason,
      'Will {{title}} {{member}} vote yes? Thank you for your time.',
    ],
    delegate: [
      opening,
      'I’m asking {{title}} {{member}} to cosponsor H.R. 7137, the Trafficking Survivors Relief Act of 2024, and urge the House to pass it.',
      'It would let survivors ask a federal court to clear certain federal records and get a fresh start.',
      reason,
      'Will {{title}} {{member}} cosponsor it? Thank you for your time.',
    ],
    senate: [
      opening,
      'I’m asking {{title}} {{member}} to vote for S. 4214, the Trafficking Survivors Relief Act of 2024.',
      'It would let survivors ask a federal court to clear certain federal records and get a fresh start.',
      reason,
      'Will {{title}} {{member}} vote yes? Thank you for your time.',
    ],
  },
  thanks: {
    house: thanks('H.R. 7137'),
    senate: thanks('S. 4214'),
  },
  meeting: [
    meeting.scheduler,
    meeting.request,
    '{{request}}',
    meeting.times,
    meeting.reach,
    meeting.thanks,
  ],
  requests: {
    ask: {
      house: request('ask {{title}} {{member}} to cosponsor and vote for H.R. 7137'),
      delegate: request('ask {{title}} {{member}} to cosponsor H.R. 7137'),
      senate: request('ask {{title}} {{member}} to vote for S. 4214'),
    },
    thanks: {
      house: request('thank {{title}} {{member}} for backing H.R. 7137'),
      senate: request('thank {{title}} {{member}} for backing S. 4214'),
    },
  },
  questions: [
    {
      question: 'Are the 2024 bills still before Congress?',
      answer:
        'No. They expired when the 118th Congress ended on January 3, 2025. The Act was reintroduced, and it became law on January 23, 2026.',
      source: actHistory.enacted.source,
    },
    {
      question: 'Who supported the bill?',
      answer:
        'Members of both parties introduced it. Polaris and many other organizations supported it.',
      source: callToAction,
    },
    {
      question: 'Would it have cleared every record?',
      answer:
        'No. It covered certain federal records only, and a court would have decided each case. Nearly every state has its own law for state records, but those laws vary widely.',
      source: lawSources.states,
    },
    {
      question: 'Did it include funding?',
      answer:
        'We don’t know for sure. H.R. 1379, the version introduced in February 2025, had no new funding. It would have let certain existing grants pay for legal help to clear records.',
      source: actHistory.again.source,
    },
    {
      question: 'What was Polaris’s role?',
      answer: 'Polaris issued the call to action in 2024 and ran the National Survivor Study.',
      source: callToAction,
    },
    ...generalQuestions.en,
  ],
});

function request(point: string) {
  return `I’d like to ${point}, the Trafficking Survivors Relief Act of 2024. I’d also like to talk about what it would mean for survivors.`;
}

function thanks(bill: string) {
  return [
    opening,
    `I’m calling to thank {{title}} {{member}} for backing ${bill}, the Trafficking Survivors Relief Act of 2024. It would give survivors a chance at a fresh start.`,
    reason,
    'Please pass that along. Thank you for your time.',
  ];
}
