import { searchableText } from '@/lib/messages/privacy-check/searchable-text';
import { withoutAccents } from '@/lib/platform/text';
import { withMembers, withTitles } from './member-names';

/** Letters that a digit or symbol stands for. */
export const lookalikes: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Spaced or punctuated letters that spell a word: "k i l l", "k.i.l.l". */
const SPACED = /(?<![a-z0-9])[a-z0-9](?:[ .*_-][a-z0-9]){2,40}(?![a-z0-9])(?:\.(?= [a-z]))?/g;
/** A digit or symbol in place of a letter, next to letters: "k1ll", but not in a bill number. */
const MIXED = /(?<=[a-z])[0134570@$!*](?=[a-z0-9@$!])|(?<![a-z0-9])[01345@$](?=[a-z]{2})/g;

/** Introductions of quoted speech: "he told me: …". A survivor may report what was said to them. */
const TELLER =
  'he|she|they|who|m[ae]n|wom[ae]n|guys?|pimps?|traffickers?|abusers?|boss|ex|boyfriend|husband|father|uncle|stepfather|buyers?|johns?|madam|captors?|gang|mother|brother|recruiter|manager|owner|el|ella|ellos|ellas|tratantes?|padrotes?|proxenetas?|patron|patrona|jefe|jefa|novio|marido|esposo|hombres?|agresor|cliente|tio|padrastro';
/** "Juró", unlike "le juro que lo mato", which has lost no accent. */
const SWORE =
  'juro(?!(?:,? por [a-z ]{2,30}?|, [a-z ]{2,30})?(?:,| que|, que)? (?:yo )?(?:(?:te|l[aeo]s?|se l[aeo]s?) )?(?:voy|vamos|mato|quemo|rompo|quiebro|corto|meto|pego|doy|disparo|prendo|reviento|parto|saco|encuentro|[a-z]{3,}(?:are|ere|ire|emos))\\b)';
const TOLD = `said|says?|saying|tells?|told|telling|threat(?:s|en|ened|ens|ening)|swore|promised|warned|yelled|screamed|whispered|wrote|texted|shouted|repeated|kept|dijo|dijeron|dice|dicen|decia|decian|diciendo|amenazo|amenazaba|amenazaban|amenazaron|${SWORE}|juraba|prometio|grito|gritaba|advirtio|repetia|escribio`;
const SPANISH_TOLD = `(?:me|nos|le|les) (?:dijo|dijeron|decia|decian|amenazo|amenazaron|amenazaba|amenazaban|${SWORE}|juraba|prometio|grito|gritaba|advirtio|repetia)|(?:^|[,:"] ?)(?:dijo|dijeron|decia|decian|siempre decian)`;
export const TOLD_BY_OTHERS = new RegExp(
  `\\b(?:${TELLER})\\b[^\\n]{0,40}?\\b(?:${TOLD})\\b|(?:${SPANISH_TOLD})\\b|\\bamenaz(?:o|aba|aron|aban) con\\b|\\b(?:was|were|been|being|got) (?:\\w+ )?threatened\\b`,
);

const QUOTE = /"[^"\n]{1,300}"/g;

/** Removes quotes of other people; the writer's own words remain. */
function withoutQuotes(text: string): string {
  return text.replace(QUOTE, (quote, at: number) => {
    const around = `${text.slice(Math.max(0, at - 60), at)} ${text.slice(at + quote.length, at + quote.length + 50)}`;
    return TOLD_BY_OTHERS.test(around) ? ' … ' : quote.replaceAll('"', ' ');
  });
}

const asWords: [RegExp, string][] = [
  [/won't|\bwont\b/g, 'will not'],
  [/can't|\bcant\b|\bcannot\b/g, 'can not'],
  [/n't\b/g, ' not'],
  [/\bdont\b/g, 'do not'],
  [/'ll\b/g, ' will'],
  [/what's\b/g, 'what is'],
  [/there's\b/g, 'there is'],
  [/'m\b|\b(?<=i)m\b(?= )/g, ' am'],
  [/\bim\b/g, 'i am'],
  [/'re\b/g, ' are'],
  [/'d\b/g, ' would'],
  [/'ve\b/g, ' have'],
  [/\byoure\b/g, 'you are'],
  [
    /\bill(?= (?:kill|shoot|burn|stab|murder|find|hunt|beat|hurt|blow|end|cut|rape|put|make|come|get|smash|break|slap|choke))/g,
    'i will',
  ],
  [/\b(?:u|y'all|yall)\b/g, 'you'],
  // Not the Spanish word.
  [
    /\bya(?= (?:are|will|would|better|all|can|going|is|dead|have|know)\b)|(?<=\b(?:kill|get|see|find|shoot|hurt|for|at|to|of|tell|make|beat|watch|on|with|about|hang|burn|stab|hunt|thank) )ya\b/g,
    'you',
  ],
  [/\bur\b/g, 'your'],
  [/\b(?:gonna|gunna|gona|gon|finna|fixing to|bout to)\b/g, 'going to'],
  [/\b(?:ima|imma|i'ma)\b/g, 'i am going to'],
  [/\boughta\b/g, 'ought to'],
  [/\byour(?= (?:going to|a dead|so dead|dead\b))/g, 'you are'],
  [/\byo(?= (?:ass|face|head|house|crib|family|kids|mama))/g, 'your'],
  [/\bkil+(?:l|ll)?\b/g, 'kill'],
  // Curses between the words of a phrase.
  [
    /\b(?:f[*u]?[c*]?k(?:in|ing)?|fuc?kin[g']*|motherfuc?k\w*|freakin[g']*|goddamn|damn|bloody|pinche|puta|putos?|jodido) /g,
    '',
  ],
  // Spanish as it is typed in a hurry.
  [/\b(?:boy|boi|voi)(?= a )/g, 'voy'],
  [/\b(?:bamos|vamo)(?= a )/g, 'vamos'],
  [/\bbas(?= a )/g, 'vas'],
  [/\bt(?= (?:voy|vamos|vas|va|mato|juro)\b)/g, 'te'],
  [/\bk(?=ier|em[ao]|itar|ebr)/g, 'qu'],
  [/\b[qk](?= )/g, 'que'],
  [/\bwanna\b/g, 'want to'],
  // Common misspellings.
  [/\bthru\b/g, 'through'],
  [/\bbull?its?\b/g, 'bullet'],
  [/\bmatr\b/g, 'matar'],
  [/\bvalas?\b/g, 'bala'],
  [/\bbalaso(?=s?\b)/g, 'balazo'],
  [/\b(?:aber|aver) (?=nacido)/g, 'haber '],
  [/\bk\*+ll/g, 'kill'],
];

/** "Me cortó", which without its accent would be "me corto": the imperfect tells of the same past. */
const PRETERITE =
  /(?<!\p{L})(cort|lastim|quem|destroz|incendi|tumb|apedre|jur|apuñal|dispar|estrangul|golpe|ahorc)ó(?!\p{L})/giu;

/**
 * Sentences of a text, normalized for the review rules: lower case without accents, spelled-out
 * words joined, digits that replace letters converted, titles and contractions expanded, and quotes
 * of other people removed. Each sentence occurs once.
 */
export function plainSentences(typed: string): string[] {
  const accented = searchableText(typed).text.replace(PRETERITE, '$1aba');
  let text = withMembers(withoutAccents(withTitles(accented)))
    .replace(SPACED, (word) => word.replace(/[ .*_-]/g, ''))
    .replace(/(?<=[a-z])11(?![a-z0-9])/g, 'll')
    .replace(MIXED, (mark) => lookalikes[mark] ?? mark)
    .replace(/([a-z])\1{2,}/g, '$1$1');
  text = withoutQuotes(text);
  for (const [short, long] of asWords) text = text.replace(short, long);
  const sentences = text
    .split(/[.!?¡¿;\n]+/)
    .map((sentence) => sentence.replace(/[^a-z0-9,:'-]+/g, ' ').trim());
  // Repeating a sentence adds nothing.
  return [...new Set(sentences)].filter(Boolean);
}

const CONJUNCTION =
  '(?:and|but|so|because|yet|or|though|although|then|therefore|plus|y|pero|porque|asi que|por eso|entonces|o|pues|aunque|mas)';
const MOMENT = '(?:now|tonight|today|ahora|hoy|esta noche)';
/** The writer or the reader, who acts in a new clause. */
const SUBJECT =
  '(?:i|we|you|your|my|some ?(?:one|body)|yo|usted(?:es)?|alguien|(?:(?:te|l[aeo]s?|me|nos|yo|ya|no|tambien|todavia) ){0,3}(?:voy|vamos|quiero|queremos|tengo|tenemos|estoy|pienso|deseo|prefiero|necesito|planeo|quisiera|mato|vas? a|van a))';
const CLAUSES = new RegExp(
  `(?:[,:] ?(?:${CONJUNCTION} ){0,2}|\\b(?:${CONJUNCTION} ){1,2})(?=(?:${MOMENT}|(?:still|just|only|that is why) ${SUBJECT}|${SUBJECT})\\b)|\\b(?=${MOMENT},? ${SUBJECT}\\b)`,
  'g',
);

/**
 * Clauses of a sentence, which begin where the writer or the reader becomes the subject or where the
 * time becomes the present: "they sold me | and now I want". Conjunctions and commas begin a clause.
 */
export const clausesOf = (sentence: string): string[] =>
  sentence.replace(CLAUSES, (start) => `\n${start}`).split('\n');

/** A telling whose words follow: "he told me:", "he said if you leave,". */
const LEADS = new RegExp(
  `\\b(?:${TOLD})(?: (?:me|us|him|her|them))?(?: that| que)?(?:$| (?:if|when|unless|once|si|cuando)\\b)`,
);

/** Clauses of a sentence; what someone said stays with the telling that leads to it. */
export function ownClausesOf(sentence: string): string[] {
  const own: string[] = [];
  let isTold = false;
  for (const clause of clausesOf(sentence)) {
    if (isTold) own.push(`${own.pop() ?? ''}${clause}`);
    else own.push(clause);
    isTold = LEADS.test(clause.trimEnd());
  }
  return own;
}
