import type { Language } from '@/lib/campaign/languages';

/**
 * Last names of two words; those of other current members are one word, or begin with a particle.
 */
const TWO_WORDS = [
  ...['Blunt Rochester', 'Cortez Masto', 'Gluesenkamp Perez', 'Leger Fernandez'],
  ...['McClain Delaney', 'McDonald Rivet', 'Wasserman Schultz', 'Watson Coleman'],
];
const WITH_PARTICLE = /(?:^|\s)((?:Van|Von|De|Del|La|De La|Des|St\.)\s[^\s]+)$/;
const SUFFIX = /,? (?:Jr|Sr|II|III|IV)\.?$/;

/**
 * Last name: "Doggett" for "Lloyd Doggett", "Van Hollen" for "Chris Van Hollen", "Kean" for "Thomas
 * H. Kean, Jr.".
 */
export function lastNameOf(name: string): string {
  const whole = name.trim().replace(SUFFIX, '');
  const two = TWO_WORDS.find((each) => whole.endsWith(` ${each}`));
  return two ?? whole.match(WITH_PARTICLE)?.[1] ?? whole.split(/\s+/).at(-1) ?? whole;
}

/**
 * Name in a greeting or script: in English the last name, which follows a title; in Spanish the full
 * name without one, because a title would depend on the gender, which no table has.
 */
export function addressedName(name: string, language: Language): string {
  return language === 'en' ? lastNameOf(name) : name;
}
