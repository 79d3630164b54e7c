import { veiledThreatsEnglish } from './phrase-lists/veiled-threats-en';
import { veiledThreatsSpanish } from './phrase-lists/veiled-threats-es';
import { phraseFinder } from './phrases';

/**
 * Threats that do not name the act: a misfortune that "would be a shame", someone who is followed or
 * should be afraid, a fate that others deserve, and invitations to suicide.
 */
const finders = [phraseFinder(veiledThreatsEnglish), phraseFinder(veiledThreatsSpanish)];

/**
 * A weapon and the reader in one sentence that announces something. Someone else who acts makes it a
 * survivor's story.
 */
const some = (...words: string[]) => `(?:${words.join('|')})`;
const WEAPON = some(
  '(?:hand)?guns?(?! (?:control|laws?|violence|safety|rights|reform|policy|lobby|owners?|charges?|debate))',
  'rifles?|shotguns?|pistols?|glocks?|ar-?15s?|bullets?(?! (?:point|list|proof))|bombs?(?! threats?)|molotovs?',
  'machetes?|knife|knives|gasoline|grenades?|explosives?|dynamite|ammo|bricks? through',
);
const ARMA = some(
  'pistolas?|rifles?|escopetas?|cuernos? de chivo|fierros?|balas?|balazos?|plomo|plomazos?|bombas?',
  'molotov|machetes?|machetazos?|cuchillos?|navajas?|gasolina|dinamita|granadas?|cuerda|soga',
);

export const WEAPONS = [
  `^(?!.*\\b(?:he|she|they|him|his|traffickers?|pimps?|abusers?|boyfriend|stepfather|cops?|police|buyers?|johns?|victims?|survivors?)\\b)(?=.*\\b(?:my|our|i|we|will|there|loaded|waiting|bringing|next time|expect)\\b)(?=.*\\b(?:you|your|that)\\b).*\\b${WEAPON}\\b`,
  `^(?!.*\\b(?:me|nos|el (?:tenia|guardaba|traia|saco)|ella|ellos|tratantes?|padrotes?|proxenetas?|novio|padrastro|policias?|clientes?|victimas?|sobrevivientes?)\\b)(?=.*\\b(?:voy|vamos|va a|tengo|tenemos|traigo|traemos|sera|habra|cargad[oa]|proxima vez|espera|vengo|iremos|caemos)\\b)(?=.*\\b(?:sus?|tus?|usted(?:es)?|ti|te|les?|armados)\\b).*\\b${ARMA}\\b`,
];

/** Where a veiled threat is in the words of a sentence. */
export function findVeiledThreat(words: string[]) {
  for (const find of finders) {
    const found = find(words);
    if (found) return found;
  }
  return undefined;
}
