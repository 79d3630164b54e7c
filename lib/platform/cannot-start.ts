/** Something the person who started us can mend: shown as its one sentence, without a stack. */
export class CannotStart extends Error {}
