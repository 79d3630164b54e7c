import { selfHarmEnglish } from './phrase-lists/self-harm-en';
import { selfHarmSpanish } from './phrase-lists/self-harm-es';
import { type FoundPhrase, phraseFinder, wordsOf } from './phrases';
import { clausesOf } from './plain-sentences';

/**
 * Signs that the writer may hurt themselves: a wish to die, a plan or a means, a farewell, a burden
 * to others, self-injury. Sentences about other people, about the past, and in figures of speech are
 * left out.
 */
const finders = [phraseFinder(selfHarmEnglish), phraseFinder(selfHarmSpanish)];

/**
 * Denials, figures of speech, and subjects of policy. Their words are no part of a sign, and the words
 * around them still are: a figure after a sign removes nothing, because many people in pain write
 * without punctuation. Where the next words make the sign itself a figure, both are one phrase here.
 */
const findFigure = phraseFinder({
  lists: {},
  phrases: `
    not want to die/kill/hurt/harm
    no quiero morir/matarme/hacerme/morirme
    suicide/suicidio prevention/hotline/rates/rate
    prevencion del suicidio
    political suicide
    suicidio politico
    killing myself working/trying
    myself laughing/working
    die/died by suicide
    se quitan la vida
    glad/grateful/happy to be alive
    fue/era/es/siente/sintio como morir/morirme
    he/she/they/who/trafficker/pimp/boyfriend/buyer/ex/man ~1 cut/slit/sliced/burned/slashed my
    not hold on without/before a vote/hearing
    keep/tired living/going/of ~1 without/before a vote/hearing
  `,
});

/** Other people and the past: such clauses are stories. */
const findElsewhere = phraseFinder({
  lists: {
    relative: 'sister, brother, friend, cousin, mother, daughter, son, hermana, amiga',
    age: `
      fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty, 14, 15, 16, 17, 18,
      19, 20, catorce, quince, dieciseis, diecisiete, dieciocho, diecinueve, veinte`,
  },
  phrases: `
    he/she/they/who ~1 said/says/told/threatened/wanted/would/wants/want
    $relative/my $relative? ~2 killed/died/tried/attempted/hanged/wanted/took
    senador/senadora/senator/congresista/diputado/diputada/representante ~3 deberia
    ella/el/ellos/que ~1 queria/decia/dijo/decian
    se suicido/mato/quito
    used to
    years ago
    back then
    at one point
    there was a time
    there were days/nights/times/years
    for years/months
    hubo un? tiempo/dias/noches/momentos
    en un momento
    in those days
    when i was
    hace ~1 anos
    en aquel tiempo
    en ese entonces
    cuando era/tenia
    antes me/queria/pensaba/quise
    quise morir/morirme
    at $age
    a los $age
    no one/nobody should
    nobody/no should
    nadie deberia/debe/tendria
  `,
});

/** What someone else wanted to do to the writer: "mi padrastro me quería matar". */
const findDeedOfOthers = phraseFinder({
  lists: {
    other: `
      padrastro, madrastra, padre, papa, madre, mama, tio, tia, hermano, primo, abuelo, tratante,
      padrote, proxeneta, novio, exnovio, ex novio, marido, exmarido, esposo, pareja, expareja, ex,
      patron, patrona, jefe, jefa, conocido, conocida, amigo, hombre, hombres, tipo, tipos, cliente, clientes, agresor,
      abusador, vecino, senor, policia, companero, cunado, suegro, traficante, traficantes, coyote,
      tratantes, padrotes, pandilla, cartel, ella, ellos, alguien`,
    wanted: `
      queria, quiso, quisiera, intento, trato de, trataba de, iba a, pensaba, juro, juraba, deseaba,
      planeaba, planeaba como, planeo, prometio`,
    kill: `
      matar, ahorcar, colgar, lastimar, hacer dano, envenenar, disparar, quitar la vida, pegar un
      tiro, dar un tiro, cortar, quemar`,
  },
  phrases: `
    $other ~3 me $wanted ~1 $kill
    me $wanted ~1 $kill ~1 mi/el/un/una/la/ese/su $other
    $other ~2 $wanted ~1 matarme/ahorcarme/lastimarme/quemarme/dispararme/envenenarme
  `,
});

/** What makes a clause the present, whatever else its sentence tells. */
const findNow = phraseFinder({
  lists: {},
  phrases: `
    now/tonight/today/tomorrow/yesterday/ahora/hoy/anoche/ayer
    last night/week
    this morning/week/evening
    esta noche/semana
  `,
});
const SPANISH_PRESENT = new Set(
  'quiero voy pienso deseo prefiero necesito planeo estoy tengo puedo quisiera'.split(' '),
);
const PRESENT = new Set(
  'want wish will am plan need think feel hope can prefer may keep hate not'.split(' '),
);
const SPANISH_PAST = new Set(
  'queria quise intente trate pensaba tuve tenia estaba era corte trataba pense decidi'.split(' '),
);
const PAST = new Set(
  'was wanted tried had took thought used did felt kept began started went were attempted cut'.split(
    ' ',
  ),
);
const ADVERBS = new Set('just really only still also honestly truly do always have'.split(' '));

type Tense = 'present' | 'past' | 'unknown';

/** Tense of a sign: that of the verb after its last "I", or of its Spanish verb. */
function tenseOf(words: string[], { start, end }: FoundPhrase, clauseStart: number): Tense {
  const from = Math.max(clauseStart, start - 6);
  let verb = words.lastIndexOf('i', end - 1) + 1;
  if (verb <= from) {
    const near = words.slice(Math.max(from, start - 2), end);
    if (near.some((word) => SPANISH_PAST.has(word))) return 'past';
    return near.some((word) => SPANISH_PRESENT.has(word)) ? 'present' : 'unknown';
  }
  while (ADVERBS.has(words[verb] ?? '')) verb += 1;
  if (PAST.has(words[verb] ?? '')) return 'past';
  return PRESENT.has(words[verb] ?? '') ? 'present' : 'unknown';
}

type Clause = {
  start: number;
  /** Index of the last word of the present, and of the last phrase about others or the past. */
  nowAt: number;
  elsewhereAt: number;
};

/** "When I was fourteen, I" is one clause, unlike "when I was fourteen, and now I". */
const FRONTED = /^(?:when|at|back|in|years|two|hace|cuando|a los|antes|en)\b/;
const AFTER_FRONTED = /^,(?! ?(?:and|but|so|y|pero|now|tonight|today|ahora|hoy)\b)/;

function withoutDeedsOfOthers(words: string[]): string[] {
  const found = findDeedOfOthers(words);
  return found ? words.toSpliced(found.start, found.end - found.start) : words;
}

function findAll(find: typeof findFigure, words: string[]): FoundPhrase[] {
  const all: FoundPhrase[] = [];
  for (let found = find(words); found; found = find(words, found.start + 1)) all.push(found);
  return all;
}

/** The words of a sentence, and the clause of each word. */
function readClauses(sentence: string) {
  const words: string[] = [];
  const clauseOf: Clause[] = [];
  let previous = '';
  for (const text of clausesOf(sentence)) {
    const own = withoutDeedsOfOthers(wordsOf(text));
    const isSame = AFTER_FRONTED.test(text) && FRONTED.test(previous);
    const last = clauseOf.at(-1);
    const clause = isSame && last ? last : { start: words.length, nowAt: -1, elsewhereAt: -1 };
    for (const word of own) {
      clauseOf.push(clause);
      words.push(word);
    }
    previous = text;
  }
  return { words, clauseOf };
}

/**
 * Whether a sentence has a sign of the writer's own. A sign of the present counts; another does not
 * if its clause is about other people or the past, nor does a sign of the past in a sentence that is.
 */
function isSelfHarm(sentence: string): boolean {
  const { words, clauseOf } = readClauses(sentence);
  const literal = [...words];
  for (const { start, end } of findAll(findFigure, words)) literal.fill('', start, end);
  const signs = finders.flatMap((find) => findAll(find, literal));
  if (signs.length === 0) return false;
  for (const { start } of findAll(findNow, words)) {
    const clause = clauseOf[start];
    if (clause) clause.nowAt = start;
  }
  const elsewhere = findAll(findElsewhere, words);
  for (const { start } of elsewhere) {
    const clause = clauseOf[start];
    if (clause) clause.elsewhereAt = start;
  }
  return signs.some((sign) => {
    const clause = clauseOf[sign.end - 1];
    if (!clause) return true;
    const tense = tenseOf(words, sign, clause.start);
    if (tense === 'present' || clause.nowAt > clause.elsewhereAt) return true;
    return tense === 'past' ? elsewhere.length === 0 : clause.elsewhereAt < 0;
  });
}

/** @param sentences normalized by `plainSentences`. */
export const hasSelfHarm = (sentences: string[]): boolean => sentences.some(isSelfHarm);
