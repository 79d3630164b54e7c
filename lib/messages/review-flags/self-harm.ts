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

/** @param sentences normalized by `plainSentences`. */
export function hasSelfHarm(sentences: string[]): boolean {
  return sentences.map(wordsOf).some((words) => {
    const isSign = finders.some((find) => find(words));
    return isSign && !isElsewhere(words);
  });
}
