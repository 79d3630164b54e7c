/** Last names of two words; the others of today's members are one word, or begin with a particle. */
const TWO_WORDS = [
  ...['Blunt Rochester', 'Cortez Masto', 'Gluesenkamp Perez', 'Leger Fernandez'],
  ...['McClain Delaney', 'McDonald Rivet', 'Wasserman Schultz', 'Watson Coleman'],
];
const WITH_PARTICLE = /(?:^|\s)((?:Van|Von|De|Del|La|De La|Des|St\.)\s[^\s]+)$/;
const SUFFIX = /,? (?:Jr|Sr|II|III|IV)\.?$/;

/** "Doggett" of "Lloyd Doggett", "Van Hollen" of "Chris Van Hollen", "Kean" of "Thomas H. Kean, Jr.". */
export function lastNameOf(name: string): string {
  const whole = name.trim().replace(SUFFIX, '');
  const two = TWO_WORDS.find((each) => whole.endsWith(` ${each}`));
  return two ?? whole.match(WITH_PARTICLE)?.[1] ?? whole.split(/\s+/).at(-1) ?? whole;
}
