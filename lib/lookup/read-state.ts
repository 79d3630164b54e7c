import { isOneSlip } from '@/lib/platform/text';
import { isAwayState, isStateCode, type PostalState, states } from './states';

/** Abbreviations of the press and of old addresses, and names that the table lacks. */
const OTHER_NAMES: Partial<Record<PostalState, string>> = {
  AL: 'ala',
  AZ: 'ariz',
  AR: 'ark',
  AK: 'alas',
  AS: 'samoa amsamoa',
  CA: 'calif cali cal',
  CO: 'colo',
  CT: 'conn',
  DC: 'washingtondc washdc districtofcolombia distritodecolombia dofcolumbia',
  DE: 'del',
  FL: 'fla flor',
  HI: 'hawai',
  IA: 'io',
  ID: 'ida',
  IL: 'ill ills',
  IN: 'ind',
  KS: 'kan kans',
  MA: 'mass',
  MI: 'mich',
  MN: 'minn',
  MO: 'misuri',
  MP: 'cnmi nmi nmarianaislands nmarianas northernmarianas marianasdelnorte commonwealthofthenorthernmarianaislands marianas',
  MS: 'miss',
  MT: 'mont',
  NC: 'ncar northcar carolinanorte nortecarolina northc',
  ND: 'ndak dakotanorte nortedakota',
  NE: 'neb nebr',
  NH: 'nuevahampshire',
  NM: 'nmex newmex nuevomejico',
  NV: 'nev',
  NY: 'nyork nvayork nys',
  OK: 'okla',
  OR: 'ore oreg',
  PA: 'penn penna',
  PR: 'portorico prico',
  RI: 'rhodeislandandprovidenceplantations risland rhodei',
  SC: 'scar southcar carolinasur surcarolina southc',
  SD: 'sdak dakotasur surdakota',
  TN: 'tenn',
  TX: 'tex tejas',
  VI: 'virginislands usvi unitedstatesvirginislands islasvirgenes islasvirgenesamericanas islasvirgenesdelosestadosunidos islasvirgenesde islasvirgenesdelos',
  WA: 'wash',
  WI: 'wis wisc',
  WV: 'wva westva virginiadeloeste oestevirginia',
  WY: 'wyo',
  AA: 'armedforcesaa armedforcesamericas',
  AE: 'armedforcesae armedforceseurope armedforcesafrica armedforcescanada armedforcesmiddleeast',
  AP: 'armedforcesap armedforcespacific',
  FM: 'micronesia federatedstatesofmicronesia',
  MH: 'marshallislands islasmarshall',
  PW: 'palau palaos',
};

/** Spellings of the country, in the languages in which phones and maps write addresses. */
const COUNTRIES = [
  String.raw`(?:the\s)?u\.?\s?s\.?(?:\s?a\.?|\sof\sa(?:merica|\.)?)?`,
  String.raw`(?:the\s)?united\sstates?(?:\sof\s(?:north\s)?america)?`,
  // "Mall of America" and "Young America" are no country.
  String.raw`(?<=(?:^|[\d,(/\p{Pd}])\s?)am[eé]rica|north\samerica|norte\s?am[eé]rica|am[eé]rica\sdel\snorte`,
  String.raw`estados\sunidos(?:\sd[ea]\s(?:norte)?am[eé]rica(?:\sd[eo]l?\snorte)?|\s(?:norte)?americanos)?`,
  String.raw`e\.?\s?e\.?\s?u\.?\s?u\.?(?:\s?a\.?|\sde\sam[eé]rica)?|e\.?\s?u\.?(?:\s?a\.?)?`,
  String.raw`[eé]tats[\s-]unis(?:\sd['’]am[eé]rique)?|am[eé]rique\sdu\snord|etazini`,
  String.raw`vereinigte\sstaaten(?:\svon\samerika)?|stati\suniti(?:\sd['’]america)?`,
  String.raw`hoa\sk[yỳ]|сша|美[国國]|アメリカ(?:合衆国)?|미국`,
].join('|');
/** The country at the end, perhaps twice: "United States of America (USA)". */
export const COUNTRY_END = new RegExp(
  String.raw`(?:(?:^|[\s,(/\p{Pd}]+)(?:${COUNTRIES})[).]*){1,2}[\s).]*$`,
  'iu',
);

/** Letters alone, so that "N.Y.", "new  york", and "Nuevo México" are recognized. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]|\p{Lm}/gu, '');

const named = new Map<string, PostalState>([
  ...states.flatMap(({ code, names }) =>
    [names.en, names.es].map((name): [string, PostalState] => [plain(name), code]),
  ),
  ...Object.entries(OTHER_NAMES).flatMap(([code, names]) =>
    names.split(' ').map((name): [string, PostalState] => [name, code as PostalState]),
  ),
]);

const COUNTRY =
  /(?:theunitedstates|unitedstates(?:ofamerica)?|usa?|estadosunidos(?:de(?:norte)?america)?|eeuua?|eua)$/;
const KIND =
  /^(?:usa(?=..$)|us|(?:the)?(?:state|st|commonwealth|comm?|territory|terr?)of|state|(?:estado(?:libreasociado)?|edo|est|ela|territorio|terr?)del?|estado|edo)/;
const KIND_AFTER = /(?:the)?(?:state|commonwealth|territory|estado|territorio)(?:of|de)?$/;

/** Maximum length that is read; longer than any name with its country. */
const MAX_NAME = 120;

/** State or territory by its code, its name in either language, or an abbreviation. */
export function readState(typed: string): PostalState | undefined {
  if (typed.length > MAX_NAME) return undefined;
  return readName(typed) ?? readName(typed.replace(COUNTRY_END, '')) ?? readCapital(typed);
}

function readName(typed: string): PostalState | undefined {
  const text = plain(typed);
  const forms = [text, text.replace(COUNTRY, '')].flatMap((form) => [
    form,
    form.replace(KIND, ''),
    form.replace(KIND_AFTER, ''),
  ]);
  return forms.map(stateNamed).find(Boolean) ?? stateNamedTwice(text) ?? readShortened(typed);
}

/** "Washington, District of Columbia", "DC Washington": a city that no other place has beside it. */
function readCapital(typed: string): PostalState | undefined {
  const rest = typed.replace(/(?<!\p{L})wash(?:ington)?(?!\p{L})/iu, '');
  return rest !== typed && readName(rest.replace(COUNTRY_END, '')) === 'DC' ? 'DC' : undefined;
}

/** Words of a name without those that abbreviations leave out. */
const wordsOf = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word && !/^(?:the|of|de|del)$/.test(word));

const LONGER_NAMES: [string, PostalState][] = [
  ['Virgin Islands', 'VI'],
  ['US Virgin Islands', 'VI'],
  ['Northern Marianas', 'MP'],
  ['Marshall Islands', 'MH'],
];
const severalWords = [
  ...states.flatMap(({ code, names }) => [names.en, names.es].map((name) => [name, code] as const)),
  ...LONGER_NAMES,
].flatMap(([name, code]) => {
  const words = wordsOf(name);
  return words.length > 1 ? [{ words, code }] : [];
});

/** Abbreviations that are not the beginning of their word. */
const CONTRACTIONS = new Map([
  ['pto', 'puerto'],
  ['nva', 'nueva'],
  ['nvo', 'nuevo'],
  ['nte', 'norte'],
  ['va', 'virginia'],
  ['isls', 'islands'],
]);
/** Words of names that are shortened to one letter: "N. Dakota", "Dakota del S." */
const DIRECTION = /^(?:north|northern|south|west|norte|sur|new|nuev[oa]|american[ao]?|us?|s)$/;
const MIN_SHORTENED = 3;
const KIND_WORD =
  /^(?:state|est|estado|edo|common?w?(?:ealth)?|comm|cmwlth|terr(?:itory|itorio)?)$/;

/** Several words, each shortened to its beginning: "No. Dak.", "N. Hampshire", "Rhode Is." */
function readShortened(typed: string): PostalState | undefined {
  const words = wordsOf(typed)
    .filter((word) => !KIND_WORD.test(word))
    .map((word) => CONTRACTIONS.get(word) ?? word);
  if (words.length < 2) return stateNamed(words.join(''));
  // "No. C" is the number of an apartment.
  const isShortened = (name: string, word = '') =>
    name.startsWith(word) &&
    (word.length >= MIN_SHORTENED || word === 'is' || (word !== '' && DIRECTION.test(name)));
  const found = severalWords.filter(
    (name) =>
      name.words.length === words.length &&
      name.words.every((word, at) => isShortened(word, words[at])),
  );
  const codes = new Set(found.map(({ code }) => code));
  return codes.size === 1 ? [...codes][0] : undefined;
}

/** Minimum length of a name that is recognized with a mistake; shorter ones resemble words. */
const MIN_MISTYPED = 6;

/** The only state whose name differs by one letter: "Massachusets", "Pensylvania". */
export function readMistypedState(typed: string): PostalState | undefined {
  if (typed.length > MAX_NAME) return undefined;
  const text = plain(typed.replace(COUNTRY_END, '')).replace(COUNTRY, '');
  if (text.length < MIN_MISTYPED) return undefined;
  const near = [...named].filter(([name]) => name.length >= MIN_MISTYPED && isOneSlip(text, name));
  const codes = new Set(near.map(([, code]) => code));
  return codes.size === 1 ? [...codes][0] : undefined;
}

function stateNamed(text: string): PostalState | undefined {
  const code = text.toUpperCase();
  return isStateCode(code) || isAwayState(code) ? code : named.get(text);
}

/** State given twice: "TX - Texas", "New York (NY)". */
function stateNamedTwice(text: string): PostalState | undefined {
  const before = [stateNamed(text.slice(0, 2)), named.get(text.slice(2))];
  const after = [named.get(text.slice(0, -2)), stateNamed(text.slice(-2))];
  return [before, after].find(([one, other]) => one && one === other)?.[0];
}
