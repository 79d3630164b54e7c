/** Text that replaces scripts, forms, and texts of an ask that is over. */
export const endedAsk = {
  title: 'This campaign has ended',
  bills: (bills: string, date: string) =>
    `This campaign was about ${bills}, which expired on ${date}.`,
  law: (law: string, date: string) =>
    `The Trafficking Survivors Relief Act is now law (${law}, ${date}). Please don’t call or write to ask for the old bills.`,
  enacted: (bills: string, bill: string, date: string) =>
    `This campaign was about ${bills}. ${bill} became law on ${date}.`,
  nowEnacted: (bill: string, date: string) => `${bill} became law on ${date}.`,
  nowLapsed: (bills: string, date: string) => `${bills} expired on ${date}.`,
  official: 'Official source',
  next: 'See what we’re asking Congress to do now',
  history: 'See how the Act became law',
};
