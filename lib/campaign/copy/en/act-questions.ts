import type { GeneralQuestion } from '../../act-points';

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
