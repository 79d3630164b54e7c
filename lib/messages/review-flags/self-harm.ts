import { selfHarmEnglish } from './phrase-lists/self-harm-en';
import { selfHarmSpanish } from './phrase-lists/self-harm-es';
import { phraseFinder, wordsOf } from './phrases';

/**
 * Signs that the writer may hurt themselves: a wish to die, a plan or a means, a farewell, a burden
 * to others, self-injury. Sentences about other people, about the past, and in figures of speech are
 * left out.
 */
const finders = [phraseFinder(selfHarmEnglish), phraseFinder(selfHarmSpanish)];

/** Other people, the past, and subjects of policy: such sentences are stories or arguments. */
const isElsewhere = phraseFinder({
  lists: {
    relative: 'sister, brother, friend, cousin, mother, daughter, son, hermana, amiga',
    age: `
      fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty, 14, 15, 16, 17, 18,
      19, 20, catorce, quince, dieciseis, diecisiete, dieciocho, diecinueve, veinte`,
  },
  phrases: `
    he/she/they/who ~1 said/says/told/threatened/wanted/would/wants
    $relative/my $relative? ~2 killed/died/tried/attempted/hanged/wanted/took
    senador/senadora/senator/congresista/diputado/diputada/representante ~3 deberia
    ella/el/ellos/que ~1 queria/decia/dijo/decian
    se suicido/mato/quito
    used to
    years ago
    back then
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
    not want to die/kill/hurt/harm
    no quiero morir/matarme/hacerme/morirme
    no one/nobody should
    nobody/no should
    nadie deberia/debe/tendria
    suicide/suicidio prevention/hotline/rates/rate
    prevencion del suicidio
    political suicide
    suicidio politico
    killing myself working/trying
    myself laughing/working
    die/died by suicide
    se quitan la vida
    glad/grateful/happy to be alive
    not wait/waiting
    without/before a vote/hearing
  `,
});

/** What someone else wanted to do to the writer: "mi padrastro me quería matar". */
const findDeedOfOthers = phraseFinder({
  lists: {
    other: `
      padrastro, madrastra, padre, papa, madre, mama, tio, tia, hermano, primo, abuelo, tratante,
      padrote, proxeneta, novio, exnovio, ex novio, marido, exmarido, esposo, pareja, expareja, ex,
      patron, patrona, jefe, jefa, hombre, hombres, tipo, tipos, cliente, clientes, agresor,
      abusador, vecino, senor, policia, companero, cunado, suegro, traficante, traficantes, coyote,
      tratantes, padrotes, pandilla, cartel, ella, ellos, alguien`,
    wanted: `
      queria, quiso, quisiera, intento, trato de, trataba de, iba a, pensaba, juro, deseaba`,
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

function withoutDeedsOfOthers(words: string[]): string[] {
  const found = findDeedOfOthers(words);
  return found ? words.toSpliced(found.start, found.end - found.start) : words;
}

/** @param sentences normalized by `plainSentences`. */
export function hasSelfHarm(sentences: string[]): boolean {
  return sentences
    .map(wordsOf)
    .map(withoutDeedsOfOthers)
    .some((words) => {
      const isSign = finders.some((find) => find(words));
      return isSign && !isElsewhere(words);
    });
}
