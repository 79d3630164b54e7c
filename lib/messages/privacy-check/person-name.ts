import type { Span } from './patterns';

const WORD = String.raw`[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}'-]{1,30}`;
const TITLE = String.raw`(?:(?:Mr|Mrs|Ms|Miss|Dr|Rev|Fr|Sr|Sra|Srta|Don|Doña|Pastor|Coach|Detective|Officer|Uncle|Aunt|Tío|Tía)\.?[ ])?`;
const NAME = new RegExp(`${TITLE}${WORD}(?:[ ](?:${WORD}|\\p{Lu}\\.)){0,3}`, 'yu');

/** Capitalized words that may appear where a name could be but are not names. */
const NO_NAMES = new Set(
  (
    'i and or but was is are were be been being has had have having who whom that which when then the a an my his her their our your he she it they we you in on at to of for from with by as if so not no never would could did does do made took kept told said sold forced used got went gave put beat hit raped threatened because while after before until since also now still just only all both this these those there where what how why will can must should please thank thanks dear yes god lord jesus christ congress senate house senator representative president court judge police officer officers act law bill state federal government sheriff ' +
    'america american americans mexican russian chinese canadian cuban dominican haitian colombian brazilian honduran guatemalan salvadoran indian korean thai vietnamese filipino ukrainian nigerian jamaican italian german french british spanish english hispanic latino latina black white asian native christian catholic muslim jewish united ' +
    'january february march july august september october november december monday tuesday wednesday thursday friday saturday sunday ' +
    'fbi ice dhs cps doj hhs irs ina tsra cvra tvpa lapd nypd usa us tv general advocate someone somebody nobody everyone everybody another life poverty traffickers trafficker trafficking survivors survivor victims men women people family gangs cartels social medicaid medicare ' +
    'y e o u pero era fue es son eran me nos le les lo la los las el un una que quien cuando donde en al de del con por para sin como si no nunca también tampoco ya mi mis su sus yo él ella ellos ellas tenía tiene tuvo había ha hizo obligó vendió dijo dios señor congreso senado cámara gobierno ley policía estados gracias nadie alguien otro otra vida tratantes víctimas sobrevivientes mexicano mexicana estadounidense ruso chino cubano enero febrero marzo junio agosto septiembre octubre noviembre diciembre'
  ).split(' '),
);

/**
 * The person's name that begins at `from`, if there is one.
 * @param text as returned by `searchableText`.
 */
export function readName(text: string, from: number): Span | undefined {
  NAME.lastIndex = from;
  const found = NAME.exec(text)?.[0];
  if (!found) return undefined;
  const words = found.split(' ');
  const last = words.findIndex((word) => NO_NAMES.has(word.toLowerCase()));
  const name = (last < 0 ? words : words.slice(0, last)).join(' ').replace(/'s?$/i, '');
  return name.length > 1 ? { start: from, end: from + name.length } : undefined;
}

/** Names directly after a match of the pattern. */
export function namesAfter(text: string, lead: RegExp): (Span & { lead: number })[] {
  return [...text.matchAll(lead)].flatMap(({ 0: words, index }) => {
    const name = readName(text, index + words.length);
    return name ? [{ ...name, lead: index }] : [];
  });
}
