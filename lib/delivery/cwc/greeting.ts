/** These open a letter and nothing else. */
const FORMAL = /^(dear|estimad[oa]s?|querid[oa]s?)$/i;
/** These may open a sentence as well. */
const SHORT = /^(hello|hi|hola)$/i;
const MAX = { formal: 8, short: 4 };

const title =
  /^(senators?|representatives?|congress(wo)?man|members?|congress|office|staff|team|friends?|everyone|all|there|sir|madam|ma['’]am|(mr|mrs|ms|mx|dr|rep|sen|hon|sra?|dra?)\.?|señor(es|as?)?|senador(es|as?)?|representantes?|congresistas?|miembros?|congreso|oficina|equipo|amig[oa]s?|todos|todas)$/iu;
const between = /^(or|of|the|and|o|y|e|de|del|la|el|las|los)$/i;
const name = /^\p{Lu}[\p{L}.'’-]*$/u;

/**
 * Whether a line only says who is greeted: "Dear Senator Sample," or "Hi all,". A line in doubt is
 * the supporter's own words, and those are never left out: after the salutation nothing but titles
 * and names may stand, and a colon belongs to the formal ones.
 */
export function isGreeting(line: string): boolean {
  const [, text = '', mark] = /^(.*?)\s*([,:])$/u.exec(line.trim()) ?? [];
  const [first = '', ...rest] = text.split(/\s+/);
  const isFormal = FORMAL.test(first);
  if (!isFormal && (mark !== ',' || !SHORT.test(first))) return false;
  if (isFormal && rest.length === 0) return false;
  return rest.length <= (isFormal ? MAX.formal : MAX.short) && rest.every(isNameOrTitle);
}

const isNameOrTitle = (word: string) => title.test(word) || between.test(word) || name.test(word);
