import { anyOf, BEGIN, END, type Span, search } from './patterns';

const CLEAR_KINDS =
  'street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|parkway|pkwy|highway|hwy|turnpike|terrace';
/**
 * Street types that are also ordinary words: "90 percent found a way", "in 2024 the Supreme Court".
 */
const OTHER_KINDS =
  'court|ct|drive|dr|circle|cir|place|pl|way|square|sq|trail|trl|loop|alley|plaza|pike';

const DIRECTION = String.raw`(?:[NSEW]\.?|[NS][EW]|north|south|east|west)`;
const NAME_WORD = String.raw`[\p{L}\p{N}][\p{L}\p{N}'.-]{0,20}`;

const NUMBERED = search(
  `${BEGIN}\\d{1,6}(?:-\\d{1,4})?[A-Z]?[ ](?:${DIRECTION}[ ])?(?<name>${NAME_WORD}(?:[ ]${NAME_WORD}){0,3})[ ](?<kind>${CLEAR_KINDS}|${OTHER_KINDS})${END}`,
);

/** Words that occur in sentences but not in street names. */
const NO_NAMES = new Set(
  'a about ago all an and are arrests as at because blocks by can cases children court-appointed days de district ended federal feet for found from girls had has have he her his hours i in into is it left lived me men miles minutes months my nights of off on or other our out over people percent police por que she some state states supreme survivors than that the their them they this through time times to under up us victims was we weeks went were when which who with women year years yo you years-old circuit superior family municipal county juvenile immigration criminal high appellate appeals'.split(
    ' ',
  ),
);

/** Post office boxes, rural routes, and units of a building. */
const BOXES = search(
  `${BEGIN}${anyOf(
    `(?:p\\.?[ ]?o\\.?|post office)[ ]?box[ ]#?\\d{1,6}`,
    'apartado(?: postal| de correos?)?[ ]#?\\d{1,6}',
    '(?:rr|hc)[ ]?-?\\d{1,3}[ ]box[ ]\\d{1,6}',
    '(?:apt|apartment|apartamento|apto)\\.?[ ]?#?\\d{1,5}[ -]?[a-z]?',
  )}${END}`,
);

const SPANISH_KIND =
  'calle|avenida|avda\\.?|av\\.|ave\\.|carretera|carr\\.|urbanizaci[oó]n|urb\\.|camino|callej[oó]n|paseo|pasaje|condominio|cond\\.|residencial|barrio|bo\\.';
/** "calle Luna 12", "Urb. Las Flores, Calle 3 #B-12", "Carr. 2 km 15.3". */
const SPANISH = search(
  `${BEGIN}${anyOf(SPANISH_KIND)}[ ](?<name>${NAME_WORD}(?:[ ]${NAME_WORD}){0,3}),?[ ](?:#|n[uú]m\\.?[ ]?|n\\.?o\\.?[ ]?|km\\.?[ ]?|casa[ ])?[a-z]?-?\\d{1,5}(?:[.-]\\d{1,3})?${END}(?<after>[ ]\\p{L}{1,12})?`,
);
/**
 * Words that are never part of a Spanish street name (articles may be): "en la calle desde 2015".
 */
const NO_SPANISH_NAMES = new Set(
  'a al ahora antes así como con cuando desde después durante en entre era es esa ese esta este fue fui ha hace hasta hay he hoy me más mi no nos o para pero por porque que se sin sobre su tenía tengo un una y ya yo viví vivimos a los'.split(
    ' ',
  ),
);
/**
 * Units after a number that is not a house number: "en la calle 3 años" (in the street for three
 * years).
 */
const TIME =
  /^ (?:a[nñ]os?|mes(?:es)?|d[ií]as?|noches?|horas?|semanas?|veces|personas|mujeres|de)$/iu;

const words = (name = '') => name.toLowerCase().split(' ');

/** Street addresses in English and Spanish, including Puerto Rican formats, and boxes. */
export function findStreets(text: string): Span[] {
  const numbered = [...text.matchAll(NUMBERED)].filter((found) => isStreet(found));
  const spanish = [...text.matchAll(SPANISH)].filter(
    ({ groups }) =>
      !TIME.test(groups?.after ?? '') &&
      !words(groups?.name).some((word) => NO_SPANISH_NAMES.has(word)),
  );
  const boxes = [...text.matchAll(BOXES)];
  return [...numbered, ...spanish, ...boxes].map((found) => ({
    start: found.index,
    end: found.index + found[0].length - (found.groups?.after?.length ?? 0),
  }));
}

function isStreet({ groups }: RegExpMatchArray): boolean {
  const { name = '', kind = '' } = groups ?? {};
  if (words(name).some((word) => NO_NAMES.has(word))) return false;
  return !new RegExp(`^(?:${OTHER_KINDS})$`, 'i').test(kind) || /^[\p{Lu}\p{N}]/u.test(name);
}
