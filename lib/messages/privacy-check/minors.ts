import { anyOf, BEGIN, END, GAP, placesOf, type Span, search } from './patterns';
import { namesAfter } from './person-name';

const AGE = String.raw`(?:1[0-7]|\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)`;
const AGE_ES = String.raw`(?:1[0-7]|\d|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|diecis[eé]is|diecisiete)`;
const ADJECTIVE =
  '(?:(?:little|younger|youngest|older|oldest|eldest|middle|baby|own|only|foster|beautiful|two|three|twin)[ ])?';
const CHILD = anyOf(
  '(?:grand|step|god)?(?:daughter|son|child)s?|(?:grand|step)?children|kids?|baby|toddler|niece|nephew|sister|brother|cousin|twins?',
);
const CHILD_ES = anyOf(
  '(?:hij|niet|sobrin|niñ|herman|hermanit|prim|hijastr|ahijad)[oa]s?|beb[eé]s?|gemel[oa]s',
);
const NAME = String.raw`(?:[ ][\p{L}'-]{2,20}){0,2}`;
const SINCE = anyOf('later|ago|after|clean|sober|free|out|into|in|away');

const AGES = [
  // "my 14-year-old daughter"
  `${BEGIN}(?:my|our|her|his|their)${GAP}${ADJECTIVE}${AGE}[- ](?:years?|yrs?|months?)[- ]old${END}(?:[ ]${CHILD}${END})?`,
  // "my daughter is 9", "my daughter Ana, 9,", "my son (12)"
  `${BEGIN}(?:my|our|her|his)${GAP}${ADJECTIVE}${CHILD}${NAME}(?:,?${GAP}(?:who${GAP})?(?:is|are|was|were|turns|turned)${GAP}(?:only${GAP}|just${GAP}|now${GAP}|about${GAP}to${GAP}turn${GAP})?|,${GAP}|,?${GAP}age[ds]?${GAP}|${GAP}\\()${AGE}${END}(?!\\.\\d|,\\d|%|[ ](?:percent|of|feet|weeks?|days?|times)${END}|[ ]years?[ ]${SINCE}${END})`,
  // "mi hija de 14 años", "mi hijo tiene 9 años", "mi hija Ana, de 9 años"
  `${BEGIN}(?:mis?|nuestr[oa]s?|sus?)${GAP}${CHILD_ES}${NAME},?${GAP}(?:que${GAP}|quien${GAP})?(?:de|con|tiene|tienen|cumpli[oó]|cumple)${GAP}(?:solo${GAP}|apenas${GAP})?${AGE_ES}(?:${GAP}y${GAP}${AGE_ES})?${GAP}(?:años|añitos|meses)${END}`,
  // "I am 17", "I'm sixteen years old", "tengo 16 años", "I am a minor"
  `${BEGIN}I(?:${GAP}am|'?m)${GAP}(?:only${GAP}|just${GAP}|still${GAP}|now${GAP})?${AGE}(?:[ ]?(?:years?|yrs?)[- ]old${END}|[ ]?y[./]?o${END}|(?=[.;!)\\n]|,[ ]|$|[ ](?:and|now|but)${END})(?!\\.\\d))`,
  `${BEGIN}tengo${GAP}(?:solo${GAP}|apenas${GAP})?${AGE_ES}${GAP}años${END}(?![ ](?:de|sin|en|fuera|limpi[oa]|libre|\\p{L}{1,15}ndo)${END})`,
  `${BEGIN}(?:I${GAP}am|I'm)${GAP}an?${GAP}${AGE}[- ](?:years?|yrs?)[- ]old${END}|${BEGIN}soy${GAP}una?${GAP}\\p{L}{3,12}${GAP}de${GAP}${AGE_ES}${GAP}años${END}`,
  `${BEGIN}(?:I${GAP}am|I'm)${GAP}(?:still${GAP})?a${GAP}minor${END}|${BEGIN}soy${GAP}(?:todav[ií]a${GAP})?menor${GAP}de${GAP}edad${END}`,
].map(search);

/**
 * Patterns before a child's name: "my daughter Ana", "my son's name is …", "mi hija se llama …".
 */
const NAMES = [
  `${BEGIN}(?:my|our)${GAP}${ADJECTIVE}${ADJECTIVE}${CHILD}(?:'s?${GAP}names?${GAP}(?:is|are|was)|,?${GAP}(?:named|called)|,)?${GAP}["(]?`,
  `${BEGIN}(?:mis?|nuestr[oa]s?)${GAP}${CHILD_ES}(?:${GAP}(?:menor|mayor))?(?:,?${GAP}(?:que${GAP})?se${GAP}llaman?|,?${GAP}llamad[oa]|,)?${GAP}["(]?`,
].map(search);

/** Ages and names of children, including a writer who is a minor. */
export function findMinors(text: string): Span[] {
  const names = NAMES.flatMap((lead) => namesAfter(text, lead));
  return [...AGES.flatMap((pattern) => placesOf(text, pattern)), ...names];
}
