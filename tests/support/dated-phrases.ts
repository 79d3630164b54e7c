/** Days on which texts change, with the days before and after. */
export const days = [
  '2026-11-28',
  '2027-01-02',
  '2027-01-03',
  '2027-01-23',
  '2027-01-24',
  '2029-01-24',
] as const;

/** Noon in Washington. */
export const noonOf = (day: string) => new Date(`${day}T17:00:00Z`);

type Stale = { phrase: RegExp; from?: string; until?: string };

/** Phrases that are wrong from a day on, or until a day; without a day, always. */
const stale: readonly Stale[] = [
  { phrase: /undefined|\bNaN\b|\[object |Invalid Date|\{\{/ },
  { phrase: /this session|adjourns?\b|esta sesión|este período de sesiones/i },
  { phrase: /support (?:for )?H\.R\. 7137|H\.R\. 1144/ },
  { phrase: /This Congress ends|before this Congress ends/, from: '2027-01-03' },
  { phrase: /Este Congreso termina|que termine este Congreso/, from: '2027-01-03' },
  { phrase: /new Congress began on January 3, 2027/, until: '2027-01-02' },
  { phrase: /3 de enero de 2027 comenzó/, until: '2027-01-02' },
  // A report is due until the end of its day.
  { phrase: /(?:was|were) due|date has passed/i, until: '2027-01-23' },
  { phrase: /fecha límite era|ya pasó|debían entregar/i, until: '2027-01-23' },
  {
    phrase: /(?<!was |were )due (?:on )?January 23, 2027|before the report is due/i,
    from: '2027-01-24',
  },
  // Wrong only as the reason to call; lookups say it as long as their list of members is older.
  {
    phrase: /new Congress began on January 3, 2027\. Call|comenzó un nuevo Congreso\. Llame/,
    from: '2027-01-24',
  },
  {
    phrase:
      /Fecha límite(?:: | es el )23 de enero de 2027|deben? entregarse|exigidos para el|antes de la fecha del informe/i,
    from: '2027-01-24',
  },
  { phrase: /Was due January 23, 2029|límite era el 23 de enero de 2029/, until: '2029-01-23' },
  { phrase: /(?<!Was )Due January 23, 2029|Fecha límite: 23 de enero de 2029/, from: '2029-01-24' },
];

/** Phrases of a text that are no longer, or not yet, true on a day. */
export function staleIn(text: string, day: string): string[] {
  return stale
    .filter(({ from, until }) => (!from || day >= from) && (!until || day <= until))
    .flatMap(({ phrase }) => text.match(phrase)?.[0] ?? []);
}
