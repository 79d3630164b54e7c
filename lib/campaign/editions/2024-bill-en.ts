import { actHistory } from '../act-history';
import type { EditionWords } from '../edition-parts';
import { callToAction, lawSources } from '../law-sources';
import { staffSurveys } from '../staff-surveys';

export const en = (): EditionWords => ({
  name: 'The bills of 2024',
  headline: 'Tell Congress: give trafficking survivors a fresh start',
  lead: [
    'Traffickers force people to break the law, and the record makes healing and freedom harder or even impossible. A bipartisan bill would let survivors ask a federal court to clear certain federal records.',
  ],
  problem:
    'In the National Survivor Study, 42 percent of 457 survivors said they have a criminal record. Of those, 90 percent said some or all of their arrests were tied to their exploitation. A background check does not ask why.',
  won: 'In 2024, members of both parties introduced the Trafficking Survivors Relief Act of 2024 (H.R. 7137 and S. 4214). Polaris and many other organizations supported it.',
  left: 'Passing the bills would be a crucial step forward. They ended with that Congress on January 3, 2025, before they became law.',
  ask: 'Vote yes on the Trafficking Survivors Relief Act of 2024 (H.R. 7137 and S. 4214).',
  whyNow:
    'Offices listen to the people they represent. Act today, and you can help make a difference for survivors on their journeys to freedom.',
  act: {
    title: 'What the Act of 2024 was to do',
    text: [
      'The Trafficking Survivors Relief Act of 2024, H.R. 7137 in the House and S. 4214 in the Senate, had sponsors of both parties. What it would do is told here as they and the Congressional Research Service described it. Survivors could ask a federal court to set aside certain convictions and to clear certain arrests that came of their being trafficked.',
      'It was also to make proof easier: the link to trafficking had to be more likely than not. A court could reduce more sentences, and a survivor on trial would have a defense.',
      'Polaris and many other organizations asked for a federal law like this one, so that survivors can clear their record and begin anew.',
    ],
  },
  subject: 'Support for the Trafficking Survivors Relief Act of 2024 (H.R. 7137 and S. 4214)',
  letter: [
    'I am writing as your constituent to ask you to support the Trafficking Survivors Relief Act of 2024, H.R. 7137 and S. 4214.',
    'People who are trafficked are often made to break the law, or are arrested for what they were forced to do. In the National Survivor Study, a survey of 457 survivors in the United States, 42 percent reported a criminal record. Of those, 90 percent said that some or all of their arrests were tied to their exploitation.',
    'A record outlasts the crime that was done to them. Among survivors with a record, 69 percent said that it had kept them from getting or keeping a job, and 59 percent from good housing.',
    'As its sponsors describe it, the Act lets survivors ask a federal court to set aside convictions and clear arrests that came directly of their being trafficked. It lets courts reduce sentences, and asks for proof that survivors can bring. It has support in both parties.',
    'I ask you to support the Act and to let me know where you stand on it.',
  ],
  ownWords:
    'Say in a sentence or two why this matters to you or where you live. You need not write about yourself.',
  script: {
    house: [
      'Hello, my name is (your name). I live in {{town}}, {{state}}, and I am a constituent of {{title}} {{member}}.',
      'I am asking the {{title}} to support the Trafficking Survivors Relief Act of 2024, H.R. 7137.',
      'It gives survivors of human trafficking a way to clear federal records for what they were made to do.',
      'It matters to me because (one reason of your own).',
      'Does the {{title}} support it? Thank you for passing this on.',
    ],
    senate: [
      'Hello, my name is (your name). I live in {{town}}, {{state}}, and I am a constituent of {{title}} {{member}}.',
      'I am asking the {{title}} to support the Trafficking Survivors Relief Act of 2024, S. 4214.',
      'It gives survivors of human trafficking a way to clear federal records for what they were made to do.',
      'It matters to me because (one reason of your own).',
      'Does the {{title}} support it? Thank you for passing this on.',
    ],
  },
  thanks: {
    house: [
      'Hello, my name is (your name). I live in {{town}}, {{state}}, and I am a constituent of {{title}} {{member}}.',
      'I am calling to say thank you. The name of the {{title}} stood on the Trafficking Survivors Relief Act of 2024, H.R. 7137.',
      'It matters to me because (one reason of your own).',
      'I hope the {{title}} goes on standing with survivors of human trafficking. Thank you for passing this on.',
    ],
    senate: [
      'Hello, my name is (your name). I live in {{town}}, {{state}}, and I am a constituent of {{title}} {{member}}.',
      'I am calling to say thank you. The name of the {{title}} stood on the Trafficking Survivors Relief Act of 2024, S. 4214.',
      'It matters to me because (one reason of your own).',
      'I hope the {{title}} goes on standing with survivors of human trafficking. Thank you for passing this on.',
    ],
  },
  meeting: [
    'To the scheduler of {{title}} {{member}}',
    'My name is [your name]. I live in {{town}}, {{state}}, and I am a constituent. I ask for a short meeting with {{title}} {{member}}, or with the member of staff who works on this topic.',
    'I would like to talk about the Trafficking Survivors Relief Act of 2024 (H.R. 7137 and S. 4214) and what it would mean for survivors. I will bring one request, on one page.',
    'These times would suit me: [first date and time], [second date and time], [third date and time]. I would come to the office in [Washington, or a town near you], with [how many] people in all.',
    'You can reach me at [phone number or email].',
    'Thank you,\n[your name], ZIP code [your ZIP code]',
  ],
  questions: [
    {
      question: 'Are the bills of 2024 still before Congress?',
      answer:
        'No. They ended with that Congress on January 3, 2025, as every bill does. The Act was brought back, and it has been law since January 23, 2026. This site shows the call to action as it was made in 2024, with what followed beside it.',
      source: actHistory.enacted.source,
    },
    {
      question: 'Who asked for the Act?',
      answer:
        'Members of both parties brought it in, and by the count of Polaris more than 100 organizations supported it in 2024.',
      source: {
        url: 'https://politicalemails.org/messages/1330858/html_body',
        date: '2024',
        confidence: 'medium',
      },
    },
    {
      question: 'Would it have cleared every record?',
      answer:
        'No. It was about federal cases, and about what came directly of being trafficked. A court would decide on each. Most states have laws of their own for state records, and they differ widely.',
      source: lawSources.states,
    },
    {
      question: 'Does it pay for anything?',
      answer:
        'The bills set up a way through the courts. We found no new money in the later text of 2025; it let existing grants for legal help be used after a conviction.',
      source: actHistory.again.source,
    },
    {
      question: 'Why call first?',
      answer:
        'A person answers, and can tell you where the member stands. In surveys published in 2017, 84% of congressional staff said that calls have some or a lot of influence on a member who has not decided, and 92% said so of emails in the writer’s own words. These are opinions, not measured effects.',
      source: staffSurveys.source,
    },
    {
      question: 'Is Polaris behind this site?',
      answer:
        'No. Polaris made the call to action in 2024, and the study is its work. It does not run this site.',
      source: callToAction,
    },
  ],
});
