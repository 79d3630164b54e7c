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
