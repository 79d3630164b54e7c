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
