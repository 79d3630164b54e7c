/** The title that some offices' mail systems need; asked for those only, and never made up. */
export const titleQuestion = {
  hint: (names: string) =>
    `We can hand over no letter to ${names} without a title. We never make one up for you.`,
  senateHint: (names: string) => `For ${names} it must be Mr., Mrs., Ms., Miss or Dr.`,
  /** The box; its hint names the offices. */
  without: {
    selfSend: 'No such title: I send these letters myself',
    otherWay: 'No such title: let these letters go another way',
  },
  withoutHint: (names: string) => `The letters to ${names}.`,
  missing: (names: string) =>
    `Choose a title for the letters to ${names}, or tick that you give none`,
  notTaken: (names: string) =>
    `Choose Mr., Mrs., Ms., Miss or Dr. for the letters to ${names}, or tick that you give no such title`,
};
