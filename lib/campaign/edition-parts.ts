import type { Source } from './source';

type Chamber = 'house' | 'senate';

/**
 * Texts by chamber. `delegate` is for the delegates and the Resident Commissioner, who cannot vote on
 * passage; without it they get the text of the House.
 */
export type ByChamber<Text = readonly string[]> = Record<Chamber, Text> & { delegate?: Text };

/** Content of an edition in one language. */
export type EditionWords = {
  /** Title for staff, who choose between editions. */
  name: string;
  headline: string;
  /** Paragraphs under the headline. */
  lead: readonly string[];
  /** Past success, with its date. */
  won: string;
  /** Remaining work, with its date. */
  left: string;
  /** Request to the offices, in one sentence that they can answer with yes or no. */
  ask: string;
  /** Reason why a call or a message counts now. */
  whyNow: string;
  /** Description of the Act for the landing page. */
  act: { title: string; text: readonly string[] };
  /** Subject of the letter; 6 to 500 code points, and nothing about the writer. */
  subject: string;
  /** Paragraphs of the letter between greeting and signature: 6 to 10,000 code points in total. */
  letter: readonly string[];
  /** Suggestions for what a writer may add in their own words. */
  ownWords: string;
  /** Call script, with {{title}}, {{member}}, {{town}}, and {{state}}. */
  script: ByChamber;
  /** Call script for a sponsor or cosponsor of the edition's bills: thanks instead of a request. */
  thanks: ByChamber;
  /** Paragraphs that ask for a meeting, with the same placeholders; nothing about the writer. */
  meeting: readonly string[];
  /** Words for {{request}} in a meeting request: what an office is asked or thanked for. */
  requests?: { ask: ByChamber<string>; thanks: ByChamber<string> };
  questions: readonly {
    question: string;
    answer: string;
    source?: Source;
    /** Left out once no one is to call. */
    forCallers?: true;
  }[];
  /** Texts of a version written by staff, which replace the site's own sentences. */
  problem?: { title: string; text: string };
  /** Thanks on the receipt, and a sentence for the first email. */
  thankYou?: string;
  mail?: string;
  /** Share texts, without the address. */
  share?: { brief: string; short: string; long: string };
};

/** Properties of an edition that do not depend on the language. */
export type EditionFacts = {
  asksFor: AsksFor;
  bills: readonly Bill[];
  topic: CwcTopic;
  stance: Stance;
  /** Set if staff wrote this version, whose words are then the organization's. */
  isStored?: true;
  /** Whether its pages show the numbers of the National Survivor Study. */
  hasStudy: boolean;
};

export const asksForValues = ['passage', 'carrying out'] as const;
type AsksFor = (typeof asksForValues)[number];

export const stances = ['Pro', 'Con'] as const;
type Stance = (typeof stances)[number];

/** Bill in CWC's format. */
export type Bill = { congress: number; type: BillType; number: number };

type BillType = keyof typeof billTypes;

/** Types of bills and resolutions, with their usual abbreviations. */
export const billTypes = {
  hr: 'H.R.',
  s: 'S.',
  hjres: 'H.J.Res.',
  sjres: 'S.J.Res.',
  hconres: 'H.Con.Res.',
  sconres: 'S.Con.Res.',
  hres: 'H.Res.',
  sres: 'S.Res.',
} as const;

/** Name of a bill: "H.R. 7137" or "S. 4214". */
export function billName({ type, number }: Bill): string {
  return `${billTypes[type]} ${number}`;
}

/** Whether a bill began in the House. */
export function isHouseBill({ type }: Pick<Bill, 'type'>): boolean {
  return type.startsWith('h');
}

/** Topics that the gateways of both chambers accept. */
export const cwcTopics = [
  'Agriculture and Food',
  'Animals',
  'Armed Forces and National Security',
  'Arts, Culture, Religion',
  'Civil Rights and Liberties, Minority Issues',
  'Commerce',
  'Congress',
  'Crime and Law Enforcement',
  'Economics and Public Finance',
  'Education',
  'Emergency Management',
  'Energy',
  'Environmental Protection',
  'Families',
  'Finance and Financial Sector',
  'Foreign Trade and International Finance',
  'Government Operations and Politics',
  'Health',
  'Housing and Community Development',
  'Immigration',
  'International Affairs',
  'Labor and Employment',
  'Law',
  'Native Americans',
  'Public Lands and Natural Resources',
  'Science, Technology, Communications',
  'Social Sciences and History',
  'Social Welfare',
  'Sports and Recreation',
  'Taxation',
  'Transportation and Public Works',
  'Water Resources Development',
] as const;
type CwcTopic = (typeof cwcTopics)[number];

/** Limits in code points, which offices and both chambers' gateways accept. */
export const letterLimits = {
  subject: { least: 6, most: 500 },
  message: { least: 6, most: 10_000 },
} as const;
