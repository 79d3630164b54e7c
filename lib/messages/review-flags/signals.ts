/** What the rules know of a message: its writer's own words, and how many came like it. */
export type Facts = {
  /** As `ownWordsOf` finds them. */
  ownWords: string;
  /** Messages from the same email address within a day, this one included. */
  fromEmail: number;
  /** From the same street and ZIP code within a day, this one included. */
  fromStreet: number;
  /** From the same network within the hour, this one included. */
  fromNetwork: number;
  /** From other writers with the same words of their own, within a week. */
  sameWords: number;
};
